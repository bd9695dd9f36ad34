import type { Problem } from '../kernel/refusal.ts'
import { UNKEEPABLE } from './words.ts'

// PostgreSQL holds every character but this one.
const NUL = '\0'

/** The fields in which somebody sent a character that no text can hold; a field named with one has no name. */
export function problemsOfText(raw: unknown): readonly Problem[] {
  if (raw === null || typeof raw !== 'object') return []
  return Object.entries(raw).flatMap(([name, value]): readonly Problem[] => {
    if (name.includes(NUL)) return [{ field: null, sentence: UNKEEPABLE }]
    return holdsNul(value) ? [{ field: name, sentence: UNKEEPABLE }] : []
  })
}

function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes(NUL)
  if (value === null || typeof value !== 'object') return false
  return Object.entries(value).some(([name, each]) => name.includes(NUL) || holdsNul(each))
}
