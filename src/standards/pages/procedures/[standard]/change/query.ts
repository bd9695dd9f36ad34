import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import { literalDay, type Day } from '../../../../../kernel/day.ts'
import type { Problem } from '../../../../../kernel/refusal.ts'
import { readDate } from '../../../../../platform/http/date-field.ts'
import { codeField, figureFields } from '../../../../changes/fields.ts'
import { standingOn, type StandardInPlace } from '../../../../changes/load.ts'
import { leadOnly } from '../../../../changes/policy.ts'
import { decideChange } from '../../../../changes/rules.ts'
import type { Figure, JudgedCounts } from '../../../../changes/model.ts'
import { sayRule } from '../../../../changes/words.ts'
import { loadSeen } from '../query.ts'
import { countJudged } from './store.ts'

export interface SeenChange extends StandardInPlace {
  /** Null where no single figure can be set. */
  readonly figure: Figure | null
  /** What was typed so far, as the address holds it. */
  readonly typed: Readonly<Record<string, string>>
  readonly problems: readonly Problem[]
  /** What would change, once a figure and a day are given that can be taken. */
  readonly preview: Preview | null
}

export interface Preview {
  readonly from: Day
  readonly before: string
  readonly after: string
  readonly counts: JudgedCounts
}

const FIELDS = ['amount', 'unit', 'from-day', 'from-month', 'from-year'] as const
const PROPOSED = z.object(figureFields)

/** The page to change a figure: first what and from when, then what that would change. */
export const seeChange = defineQuery({
  verb: 'standards.seeChange',
  input: z.looseObject({ standard: codeField }),
  load: async (transaction, input, actor, moment): Promise<SeenChange | null> => {
    const place = await loadSeen(transaction, input.standard, actor, moment)
    if (place === null) return null
    const typed = typedIn(input)
    const figure = standingOn(place, moment.today)?.figure ?? null
    const { preview, problems } = previewOf(place, typed)
    const counts = preview && (await countJudged(transaction, place.standard, preview.from))
    return { ...place, figure, typed, problems, preview: preview && counts ? { ...preview, counts } : null }
  },
  policy: leadOnly,
  trail: ({ standard }) => ({ children: [], body: { standard: standard.code } }),
})

function typedIn(input: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    FIELDS.flatMap((name) => {
      const value = input[name]
      return typeof value === 'string' ? [[name, value.slice(0, 20)] as const] : []
    }),
  )
}

interface Proposed {
  readonly preview: Omit<Preview, 'counts'> | null
  readonly problems: readonly Problem[]
}

const NOTHING: Proposed = { preview: null, problems: [] }
/** Where no day can be read, the figure is looked at as if it held from far ahead. */
const FAR_AHEAD = literalDay('2100-01-01')

function previewOf(place: StandardInPlace, typed: Readonly<Record<string, string>>): Proposed {
  if (Object.keys(typed).length === 0) return NOTHING
  const read = PROPOSED.safeParse({ ...typed, from: readDate(typed, 'from') })
  const noDay = read.success
    ? []
    : read.error.issues.map(({ path, message }) => ({ field: String(path[0]), sentence: message }))
  const given = read.success ? read.data : PROPOSED.parse({ ...typed, from: '2100-01-01' })
  const from = read.success ? given.from : FAR_AHEAD
  const standing = standingOn(place, from)
  if (standing === null) return NOTHING
  const decided = decideChange(standing, { typed: { amount: given.amount, unit: given.unit }, from })
  const problems = [...(decided.ok ? [] : decided.problem.problems), ...noDay]
  if (!decided.ok || problems.length > 0) return { preview: null, problems }
  return { problems, preview: { from, before: sayRule(standing.rule), after: sayRule(decided.value) } }
}
