import { createHash } from 'node:crypto'
import { z } from 'zod'
import { defineCommand } from '../../access/index.ts'
import { forbidden, type Refusal } from '../../kernel/refusal.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { registerList } from '../../register/index.ts'
import { AUDIENCES, audiencesOf } from '../../reports/index.ts'
import { rowsPointToChildren } from './check.ts'
import { packContents, PackRefused, type Asked } from './contents.ts'
import { indexFiles } from './index-page.tsx'
import type { Pack, PackFile } from './model.ts'
import { listTable } from './tables.ts'
import { LEFT_OUT, notYours } from './words.ts'

/** Puts on the trail what leaves the building, and by its hash exactly which. */
const handOver = defineCommand({
  verb: 'reports.handOverPack',
  input: z.object({ audience: z.enum(AUDIENCES), asAt: z.string(), files: z.number(), sha256: z.string() }),
  load: async (_transaction, input) => input,
  policy: (actor, { audience }) =>
    audiencesOf(actor).includes(audience) ? 'allowed' : { sentence: notYours(audience) },
  run: async (_transaction, packed) => ok(packed),
  trail: ({ audience, asAt, files, sha256 }) => ({ children: [], body: { audience, asAt, files, sha256 } }),
})

/** Everything that the audience may have on the day, with an index and what the check of the pack found. */
export async function makePack(asked: Asked): Promise<Result<readonly PackFile[], Refusal>> {
  const { house, actor, audience, asAt } = asked
  if (!audiencesOf(actor).includes(audience)) return forbidden(notYours(audience))
  const pack = await gather(asked)
  if (!pack.ok) return pack
  const files = [...indexFiles(pack.value), ...pack.value.files]
  const sha256 = createHash('sha256')
    .update(files[0]?.content ?? '')
    .digest('hex')
  const trailed = await house.door.run(actor, handOver, { audience, asAt, files: files.length, sha256 })
  return trailed.ok ? ok(files) : trailed
}

async function gather(asked: Asked): Promise<Result<Pack, Refusal>> {
  const { house, audience, asAt } = asked
  try {
    const files = await packContents(asked)
    const { name } = await house.authority()
    const findings = await findingsIn(asked)
    return ok({ authority: name, audience, asAt, files, findings, leftOut: LEFT_OUT[audience] })
  } catch (fault) {
    if (fault instanceof PackRefused) return { ok: false, problem: fault.refusal }
    throw fault
  }
}

/** Only the restricted pack has a row for each child. */
async function findingsIn({ house, actor, audience, asAt }: Asked): Promise<string[]> {
  if (audience !== 'restricted') return []
  const list = await house.door.see(actor, registerList, { register: undefined, asAt })
  const found = list.ok ? rowsPointToChildren(listTable(list.value)) : null
  return found === null ? [] : [found]
}
