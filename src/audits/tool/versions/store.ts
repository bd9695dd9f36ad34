import { formatDay, type Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../../kernel/instant.ts'
import { dayOrNull } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { Tool } from '../model.ts'
import { parseTool } from '../parse.ts'
import { toolName } from '../questions.ts'
import { shippedTools } from '../shipped.ts'
import { textHash, toolText } from '../text.ts'
import type { Published, ToolVersion } from './model.ts'

// What is published never changes, so a text that was read once is read for good.
const read = new Map<string, Tool>()

/** The audit tool that a round names: shipped, or the authority's own; null where there is none of that name. */
export async function toolNamed({ sql }: Transaction, name: string | null): Promise<Tool | null> {
  if (name === null) return null
  const shipped = (await shippedTools()).get(name)
  if (shipped !== undefined) return shipped
  const row = await sql
    .selectFrom('audits.toolVersion')
    .select(['content', 'sha256'])
    .where('name', '=', name)
    .executeTakeFirst()
  return row === undefined ? null : toolIn(row.content, row.sha256)
}

/** The tools of these names, each read once; names of none are left out. */
export async function toolsNamed(
  transaction: Transaction,
  names: readonly (string | null)[],
): Promise<ReadonlyMap<string, Tool>> {
  const tools = new Map<string, Tool>()
  for (const name of new Set(names)) {
    const tool = await toolNamed(transaction, name)
    if (name !== null && tool !== null) tools.set(name, tool)
  }
  return tools
}

/** Every version that can be used, the shipped ones first, each with what it was made from. */
export async function toolVersions({ sql }: Transaction): Promise<ToolVersion[]> {
  const rows = await sql
    .selectFrom('audits.toolVersion as v')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'v.authorityId').onRef('p.id', '=', 'v.publishedBy'),
    )
    .select(['v.name', 'v.madeFrom', 'v.content', 'v.sha256', 'v.publishedOn', 'p.displayName'])
    .orderBy('v.publishedAt')
    .orderBy('v.id')
    .execute()
  const shipped = [...(await shippedTools())].map(([name, tool]) => ({ name, tool, published: null }))
  const own = rows.map(({ name, content, madeFrom, sha256, displayName, publishedOn }) => ({
    name,
    tool: toolIn(content, sha256),
    published: { madeFrom, sha256, by: displayName, on: dayOrNull(publishedOn) as Day },
  }))
  return [...shipped, ...own]
}

/** One version by its name; null where there is none. */
export async function findVersion(transaction: Transaction, name: string): Promise<ToolVersion | null> {
  return (await toolVersions(transaction)).find((each) => each.name === name) ?? null
}

export interface Publishing {
  readonly id: Id<'toolVersion'>
  readonly authority: string
  readonly tool: Tool
  readonly madeFrom: Published['madeFrom']
  readonly by: string
  readonly at: Instant
  readonly on: Day
}

/** Adds a published version, which stays as it is; its name and hash. */
export async function insertVersion({ sql }: Transaction, publishing: Publishing) {
  const { id, authority, tool, madeFrom, by, at, on } = publishing
  const content = toolText(tool)
  const named = { name: toolName(tool), sha256: textHash(content) }
  await sql
    .insertInto('audits.toolVersion')
    .values({
      ...{ authorityId: authority, id, ...named, code: tool.code, madeFrom, content },
      ...{ publishedAt: formatInstant(at), publishedOn: formatDay(on), publishedBy: by },
    })
    .execute()
  return named
}

function toolIn(content: string, sha256: string): Tool {
  const known = read.get(sha256)
  if (known !== undefined) return known
  const parsed = parseTool(content)
  if (!parsed.ok || textHash(content) !== sha256)
    throw new Error('A published audit tool is not what it was when it was published.')
  read.set(sha256, parsed.value)
  return parsed.value
}
