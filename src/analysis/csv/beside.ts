import type { Figures } from '../cut/model.ts'
import type { ByQuestion } from '../cut/by-question.ts'
import { testQuestions } from '../difference/test-questions.ts'
import type { TwoShares } from '../difference/model.ts'
import { ATTRIBUTES } from '../representation/model.ts'
import { groupChances } from '../representation/chances.ts'
import { unseenByNumber } from '../words.ts'
import { judged, measured, type Row } from './row.ts'

/** What was set side by side: better and weaker audits, teams, the sample and its list, this round and those before. */
export function besideRows(figures: Figures): Row[] {
  const { difference, teams, earlier } = figures
  return [
    ...(difference === null
      ? []
      : testedRows('difference', difference.questions, ['better', 'weaker'], difference.isTestable)),
    ...(teams?.shown ?? []).map(({ team, betterCount: count, of }) => {
      return { ...judged('teams', 'grade', 'goodOrBetter', { count, of }), group: team }
    }),
    ...groupRows(figures),
    ...unseenByNumber(figures).flatMap(({ markedCount, chance }) =>
      measured('unseen', String(markedCount), 'missed', chance),
    ),
    ...earlier.flatMap(({ round, topics }) =>
      topics === null
        ? []
        : testedRows('compared', topics.questions, [round, figures.round], topics.isTestable),
    ),
  ]
}

function testedRows(
  table: string,
  questions: ByQuestion<TwoShares>,
  [one, other]: readonly [string, string],
  isTestable: boolean,
): Row[] {
  return testQuestions(questions, isTestable).flatMap((each) => {
    const { topic, question, first, second, chance, corrected } = each
    const rows = [
      { ...judged(table, question, 'yes', first), group: one },
      { ...judged(table, question, 'yes', second), group: other },
      ...measured(table, question, 'fisher', chance),
      ...measured(table, question, 'holm', corrected),
    ]
    return rows.map((row) => ({ ...row, topic, group: row.group === '' ? one : row.group }))
  })
}

function groupRows({ representation: counted }: Figures): Row[] {
  if (counted === null) return []
  return ATTRIBUTES.flatMap((attribute) => {
    const groups = counted.attributes[attribute]
    const chances = groupChances(counted, attribute, groups)
    return groups.flatMap(({ code, sampleCount, listCount }, place) => {
      const row = (group: string, count: number, of: number): Row => {
        return { ...judged('representation', attribute, code, { count, of }), topic: 'children', group }
      }
      return [
        row('sample', sampleCount, counted.sampleCount),
        row('list', listCount, counted.listCount),
        ...measured('representation', attribute, 'chance', chances[place] ?? null).map((each) => {
          return { ...each, topic: 'children', answer: code }
        }),
      ]
    })
  })
}
