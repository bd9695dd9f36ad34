import { judgedAsAt, questionsOf, type Round, type Tool } from '../../audits/index.ts'
import { formatDay } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import {
  dutiesIn,
  isInformation,
  standardsOfChildren,
  verdictOf,
  type DutySeen,
  type Standard,
  type Verdict,
} from '../../standards/index.ts'
import type { FoundChild } from '../cut/found.ts'
import { listKnownOn } from '../cut/list/load.ts'
import type { FoundStandards, NamedStandard } from './model.ts'

interface Asked {
  readonly tool: Tool | null
  readonly list: readonly FoundChild[] | null
}

/** Holds everybody who could have been drawn against the standards of the tool, as the audited cases are held. */
export async function standardsOfList(
  transaction: Transaction,
  round: Round,
  { tool, list }: Asked,
): Promise<FoundStandards | null> {
  const codes = tool === null ? [] : standardsOfTool(tool)
  const asAt = judgedAsAt({ periodUntil: round.period?.until ?? null, asAt: round.asAt })
  if (list === null || codes.length === 0 || asAt === null) return null
  const children = list.map(({ child }) => child)
  const asKnown = listKnownOn(round)
  const held = await standardsOfChildren(transaction, children, asAt, { asKnown, codes })
  const verdicts = children.map((child) => [child, verdictsOf(held.duties.get(child) ?? [], round)] as const)
  return {
    asAt: formatDay(asAt),
    knownOn: asKnown === null ? null : formatDay(asKnown),
    standards: held.standards.map(namedStandard),
    verdicts: new Map<Id<'child'>, ReadonlyMap<string, Verdict>>(verdicts),
  }
}

function namedStandard(standard: Standard): NamedStandard {
  const { code, name, clause } = standard
  return { code, name, clause, isInformation: isInformation(standard) }
}

/** Every standard that stands beside a question of the tool. */
function standardsOfTool(tool: Tool): string[] {
  return [...new Set(questionsOf(tool).flatMap(({ question }) => question.standards))]
}

function verdictsOf(duties: readonly DutySeen[], { period }: Round): ReadonlyMap<string, Verdict> {
  const inPeriod = period === null ? duties : dutiesIn(duties, period)
  const codes = new Set(inPeriod.map(({ standard }) => standard))
  return new Map(
    [...codes].flatMap((code) => {
      const verdict = verdictOf(inPeriod.filter(({ standard }) => standard === code))
      return verdict === null ? [] : [[code, verdict] as const]
    }),
  )
}
