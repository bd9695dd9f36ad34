import type { ThingsOfChild } from './ground.ts'

/** What this room keeps of a child by an identity. */
export const thingsOfChild: readonly ThingsOfChild[] = [
  'organisation.person_record',
  'organisation.involvement',
  'organisation.identifier',
]
