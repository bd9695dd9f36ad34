import type { Planting } from './model.ts'
import { ofKind } from './rewrite.ts'
import { sharePlantings } from './shares.ts'
import { STANDARDS } from './standards.ts'

const VISIT = ofKind('visit')

/** What visits and supervision have to say. @source seed 4 */
export const VISIT_PLANTINGS: readonly Planting[] = [
  ...sharePlantings({
    standard: STANDARDS.seenAlone,
    which: VISIT,
    says: 'seen_alone',
    least: 'one',
    name: 'Child seen alone',
  }),
  ...sharePlantings({
    standard: STANDARDS.othersKnown,
    which: VISIT,
    says: 'others_known',
    least: 'all',
    name: 'Known who else was there',
  }),
  ...sharePlantings({
    standard: STANDARDS.wishesNoted,
    which: VISIT,
    says: 'wishes_noted',
    least: 'one',
    name: 'Wishes and feelings noted at a visit',
  }),
  ...sharePlantings({
    standard: STANDARDS.oversightNoted,
    which: ofKind('supervision'),
    says: 'management_oversight',
    least: 'one',
    name: 'Management oversight noted in supervision',
  }),
]
