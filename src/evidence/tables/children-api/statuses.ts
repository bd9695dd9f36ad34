import { day, defineTable, filled, optional, text } from '../../../imports/index.ts'
import type { Day } from '../../../kernel/day.ts'
import { childrenApi, ENDS_BEFORE_START, refusePurge } from '../../../organisation/index.ts'
import type { StatusKind } from '../../model.ts'
import { knownStatuses, type KnownStatus } from '../known-statuses.ts'
import { statusPart, textsOf } from '../parts.ts'
import { beginSaying, keep, type Known, type RowOfChild } from '../saying.ts'
import { NO_START } from '../words.ts'

export const AFTER = ['ssd_person', 'csc_api_children']

const EPISODE = 'social_care_episode_id'

/** The episode that a record stands in tells its kind of record from the episode's own. */
export const WITHIN_EPISODE = { episode: filled(text, EPISODE) }

interface RecordColumns {
  readonly record: string
  readonly title: string
  readonly kinds: readonly StatusKind[]
  readonly id: string
  readonly starts: string
  readonly ends: string
  /** Its attributes under our names, each with the name that the API gives it. */
  readonly attributes: Readonly<Record<string, string>>
  /** What else the contract names. */
  readonly others?: string
}

interface Row extends RowOfChild {
  readonly id: string
  readonly starts: Day | null
  readonly ends: Day | null
  readonly attributes: Readonly<Record<string, string>>
  readonly known: KnownStatus | null
}

/** Records of a payload by their ids: what a payload leaves out of one says nothing, and what was known of it stays. */
function recordTable({ record, title, kinds, id, starts, ends, attributes, others }: RecordColumns) {
  const target = `csc_api_${record}`
  const texts = Object.entries(attributes).map(([name, value]) => [name, optional(text, value)] as const)
  const named = [
    'la_child_id',
    'social_care_episode_id',
    id,
    starts,
    ends,
    'purge',
    ...Object.values(attributes),
  ]
  const keyOf = (of: string) => `${target}:${of}`
  const complete = async (rows: readonly Row[], known: Known): Promise<readonly Row[]> => {
    const keys = rows.map((row) => keyOf(row.id))
    const found = await knownStatuses(known, keys)
    return rows.map((row) => ({ ...row, known: found.get(keyOf(row.id)) ?? null }))
  }
  return defineTable({
    target,
    title: `${title} (social care API)`,
    after: AFTER,
    isWindow: true,
    specification: childrenApi(record, [...new Set(named), ...(others?.split(' ') ?? [])].join(' ')),
    columns: {
      ...Object.fromEntries(texts),
      ...(id === EPISODE ? {} : WITHIN_EPISODE),
      id: filled(text, id),
      person: filled(text, 'la_child_id'),
      starts: optional(day, starts),
      ends: optional(day, ends),
      purge: optional(text, 'purge'),
    },
    key: (row) => row.id,
    check: (row) => refusePurge(row) ?? checkDays(row),
    begin: async (transaction, context) => {
      const write = await beginSaying<Row>(sayOf(kinds, keyOf), complete)(transaction, context)
      return (rows) =>
        write(
          rows.map((row) => {
            const cells = row as unknown as Readonly<Record<string, string | null>>
            const given = Object.keys(attributes).map((name) => [name, cells[name] ?? null] as const)
            return { ...row, attributes: textsOf(Object.fromEntries(given)), known: null }
          }),
        )
    },
  })
}

function checkDays({ starts, ends }: { readonly starts: Day | null; readonly ends: Day | null }) {
  return starts !== null && ends !== null && ends < starts
    ? { column: 'ends', reason: ENDS_BEFORE_START }
    : null
}

function sayOf(
  kinds: readonly StatusKind[],
  keyOf: (id: string) => string,
): Parameters<typeof beginSaying<Row>>[0] {
  return ({ id, known, ...row }, of) => {
    const starts = row.starts ?? known?.starts ?? null
    const ends = row.ends ?? known?.ends ?? null
    if (starts === null) return { problem: { column: 'starts', reason: NO_START } }
    const wrong = checkDays({ starts, ends })
    if (wrong !== null) return { problem: wrong }
    const attributes = { ...known?.attributes, ...row.attributes }
    const said = { of, starts, ends, attributes, reference: id }
    const [first, ...others] = kinds.map((kind) => ({ ...said, kind }))
    if (first === undefined) return keep([])
    return keep([
      statusPart({ ...first, key: keyOf(id) }),
      ...others.map((other) => statusPart({ ...other, key: `${keyOf(id)}:${other.kind}` })),
    ])
  }
}

export const apiStatuses = [
  recordTable({
    ...{ record: 'social_care_episodes', title: 'Episodes of social care', kinds: ['cinEpisode'] },
    ...{ id: 'social_care_episode_id', starts: 'referral_date', ends: 'closure_date' },
    attributes: {
      referralSource: 'referral_source',
      noFurtherAction: 'referral_no_further_action_flag',
      closeReason: 'closure_reason',
    },
    others:
      'initial_decision_date matched_date placed_date contact_date activity accommodation adoption_purge care_leavers_purge',
  }),
  recordTable({
    ...{ record: 'child_in_need_plans', title: 'Child in need plans', kinds: ['cinPlan'] },
    ...{ id: 'child_in_need_plan_id', starts: 'start_date', ends: 'end_date', attributes: {} },
  }),
  recordTable({
    ...{ record: 'child_protection_plans', title: 'Child protection plans', kinds: ['cpPlan'] },
    ...{ id: 'child_protection_plan_id', starts: 'start_date', ends: 'end_date', attributes: {} },
  }),
  recordTable({
    ...{ record: 'child_looked_after_placements', title: 'Placements', kinds: ['placement', 'lookedAfter'] },
    ...{ id: 'child_looked_after_placement_id', starts: 'start_date', ends: 'end_date' },
    attributes: { placementType: 'placement_type', startReason: 'start_reason', endReason: 'end_reason' },
    others: 'postcode change_reason',
  }),
]
