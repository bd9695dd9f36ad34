import { GRADES, type Tool } from '../../audits/index.ts'
import type { FoundCase, FoundRound, FoundTwoAnswers } from '../cut/found.ts'
import type { AgreementTable } from '../statistics/agreement.ts'
import type { Share } from '../statistics/share.ts'
import { SAFEGUARDED, type AgreementFigures, type TwoVerdicts, type VerdictTables } from './model.ts'

/**
 * How far the two auditors of each case agreed before they talked, and how far the moderator agreed with what they
 * wrote together. A case counts where both gave a first view; one auditor agrees with nobody.
 * @source domain.md, statistics that hold at n = 8
 */
export function agreementOf(
  { tool, twoAnswers }: Pick<FoundRound, 'tool' | 'twoAnswers'>,
  audited: readonly FoundCase[],
): AgreementFigures {
  const paired = audited.filter(({ firstViews }) => firstViews !== null)
  return {
    of: audited.length,
    pairedCount: paired.length,
    singleAuditedCount: audited.filter(({ isSingleAudited }) => isSingleAudited).length,
    firstViews: tablesOf(audited.flatMap(({ firstViews }) => firstViews ?? [])),
    topics: tool === null ? {} : alikeByTopic(tool, twoAnswers, new Set(paired.map(({ id }) => id))),
    moderated: tablesOf(audited.flatMap(({ moderated }) => moderated ?? [])),
  }
}

function tablesOf(verdicts: readonly TwoVerdicts[]): VerdictTables {
  return {
    grade: crossed(
      GRADES,
      verdicts.map(({ first, second }) => [first.grade, second.grade]),
    ),
    safeguarded: crossed(
      SAFEGUARDED,
      verdicts.map(({ first, second }) => [first.safeguarded, second.safeguarded]),
    ),
  }
}

/** How often each two of the categories met; what one of the two did not say meets nothing. */
export function crossed<Category>(
  categories: readonly Category[],
  pairs: readonly (readonly [Category | null, Category | null])[],
): AgreementTable {
  return categories.map((row) =>
    categories.map((column) => pairs.filter(([first, second]) => first === row && second === column).length),
  )
}

/** Facts are before both auditors, so only what each answered blind can tell whether they see alike. */
function alikeByTopic(
  tool: Tool,
  twoAnswers: readonly FoundTwoAnswers[],
  paired: ReadonlySet<FoundCase['id']>,
): Readonly<Record<string, Share>> {
  const shares = tool.topics.map(({ code: topic, questions }) => {
    const blind = new Set(questions.filter((each) => each.blind).map(({ code }) => code))
    const both = twoAnswers.filter(
      (each) => each.topic === topic && blind.has(each.question) && paired.has(each.case),
    )
    const alike = both.filter(({ first, second }) => first === second)
    return [topic, { count: alike.length, of: both.length }] as const
  })
  return Object.fromEntries(shares.filter(([, { of }]) => of > 0))
}
