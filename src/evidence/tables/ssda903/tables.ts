import {
  code,
  day,
  defineTable,
  filled,
  optional,
  present,
  text,
  when,
  type Table,
} from '../../../imports/index.ts'
import { formatDay } from '../../../kernel/day.ts'
import { ENDS_BEFORE_START, ssda903 } from '../../../organisation/index.ts'
import { EPISODES } from '../missing-episodes.ts'
import { cellsOfWhen, entryPart, statusPart, textsOf } from '../parts.ts'
import { beginSaying, keep } from '../saying.ts'
import { tableWithoutEvidence } from '../without-evidence.ts'

const AFTER = ['ssd_person', 'ssda903_header']

/**
 * Episodes of being looked after. Each says what the child was, under which order, and where placed; why it began tells
 * what went on unchanged: `continues` is yes where only the order or only the placement is new.
 */
const episodes = defineTable({
  target: 'ssda903_episodes',
  title: 'Episodes of being looked after (SSDA903)',
  after: AFTER,
  isWindow: true,
  specification: ssda903(
    'episodes',
    'CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE HOME_POST PL_POST URN',
  ),
  columns: {
    person: filled(text, 'CHILD'),
    starts: filled(day, 'DECOM'),
    ends: present(day, 'DEC'),
    startReason: present(text, 'RNE'),
    legalStatus: optional(text, 'LS'),
    needCode: optional(text, 'CIN'),
    placementType: optional(text, 'PLACE'),
    provider: optional(text, 'PLACE_PROVIDER'),
    urn: optional(text, 'URN'),
    endReason: optional(text, 'REC'),
  },
  key: ({ person, starts }) => `${person} ${starts}`,
  check: ({ starts, ends }) =>
    ends !== null && ends < starts ? { column: 'ends', reason: ENDS_BEFORE_START } : null,
  begin: beginSaying(({ person, starts, ends, startReason, endReason, ...row }, of) => {
    const said = { of, starts, ends, reference: null }
    const key = `ssda903_episodes:${person}:${formatDay(starts)}`
    const { legalStatus, needCode, placementType, provider, urn } = row
    const care = textsOf({ startReason, endReason, needCode, continues: continuesUnless('S', startReason) })
    const place = { placementType, provider, urn, startReason, continues: continuesIf('L', startReason) }
    const order = { legalStatus, startReason, continues: continuesIf('PT', startReason) }
    return keep([
      statusPart({ ...said, key, kind: 'lookedAfter', attributes: care }),
      placementType === null
        ? null
        : statusPart({ ...said, key: `${key}:placement`, kind: 'placement', attributes: textsOf(place) }),
      legalStatus === null
        ? null
        : statusPart({ ...said, key: `${key}:order`, kind: 'legalStatus', attributes: textsOf(order) }),
    ])
  }),
})

function continuesIf(reasons: string, startReason: string | null): string | null {
  return startReason !== null && reasons.includes(startReason.toUpperCase()) ? 'yes' : null
}

function continuesUnless(reason: string, startReason: string | null): string | null {
  return startReason !== null && startReason.toUpperCase() !== reason ? 'yes' : null
}

const KINDS = { M: 'missing', A: 'away' } as const

/** Missing and away from placement; the return says nothing of return interviews, so they are not recorded. */
const missing = defineTable({
  target: 'ssda903_missing',
  title: 'Missing episodes (SSDA903)',
  after: AFTER,
  isWindow: true,
  specification: ssda903('missing', 'CHILD DOB MISSING MIS_START MIS_END'),
  columns: {
    person: filled(text, 'CHILD'),
    kind: filled(code(KINDS), 'MISSING'),
    starts: filled(when, 'MIS_START'),
    ends: present(when, 'MIS_END'),
  },
  key: ({ person, starts, kind }) => `${person} ${starts.day} ${kind}`,
  check: ({ starts, ends }) =>
    ends !== null && ends.day < starts.day ? { column: 'ends', reason: ENDS_BEFORE_START } : null,
  begin: beginSaying(({ person, kind, starts, ends }, of) => {
    const written = kind === 'missing' ? 'M' : 'A'
    const times = [...cellsOfWhen(starts), ...cellsOfWhen(ends)]
    const cells = [kind, ...times, 'notRecorded', 'notRecorded', written, null, null]
    const sourceKey = `ssda903_missing:${person}:${formatDay(starts.day)}:${written}`
    return keep([{ table: EPISODES, said: { sourceKey, of, cells } }])
  }),
})

/** Reviews of looked-after children; how the child took part is kept as the return's code. */
const reviews = defineTable({
  target: 'ssda903_reviews',
  title: 'Reviews of looked-after children (SSDA903)',
  after: AFTER,
  isWindow: true,
  specification: ssda903('reviews', 'CHILD DOB REVIEW REVIEW_CODE'),
  columns: {
    person: filled(text, 'CHILD'),
    happened: filled(when, 'REVIEW'),
    participation: present(text, 'REVIEW_CODE'),
  },
  key: ({ person, happened }) => `${person} ${happened.day}`,
  begin: beginSaying(({ person, happened, participation }, of) => {
    const key = `ssda903_reviews:${person}:${formatDay(happened.day)}`
    const said = { key, of, kind: 'lookedAfterReview', happened, reference: null }
    return keep([entryPart({ ...said, attributes: textsOf({ participation }) })])
  }),
})

const OTHERS: readonly (readonly [string, string, readonly [string, ...string[]]])[] = [
  ['uasc', 'Unaccompanied children', ['CHILD', 'SEX', 'DOB', 'DUC']],
  ['oc2', 'Health of looked-after children', ['CHILD', 'DOB', 'SDQ_SCORE']],
  ['oc3', 'Care leavers', ['CHILD', 'DOB', 'IN_TOUCH', 'ACTIV', 'ACCOM']],
  ['ad1', 'Adopted children', ['CHILD', 'DOB', 'DATE_INT', 'DATE_MATCH']],
  ['placed_adoption', 'Children placed for adoption', ['CHILD', 'DOB', 'DATE_PLACED', 'DATE_PLACED_CEASED']],
  ['previous_permanence', 'Earlier permanence', ['CHILD', 'DOB', 'PREV_PERM', 'LA_PERM', 'DATE_PERM']],
]

/** The files of the looked-after return. */
export const ssda903Tables: readonly Table[] = [
  ...[episodes, missing, reviews],
  ...OTHERS.map(([name, title, columns]) =>
    tableWithoutEvidence(`ssda903_${name}`, `${title} (SSDA903)`, columns, ssda903(name, columns.join(' '))),
  ),
]
