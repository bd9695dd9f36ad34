import type { Draft, DraftFields } from './model.ts'

/** What was typed, without what was left blank. */
export function typedFields(fields: DraftFields): DraftFields {
  const typed = Object.entries(fields).filter(([, value]) => value.trim() !== '')
  return Object.fromEntries(typed.sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Whether another window of the same person kept something else since this one was made. */
export function isKeptElsewhere(
  standing: Draft | null,
  { seen, fields }: { readonly seen: string | null; readonly fields: DraftFields },
): boolean {
  if (standing === null || standing.version === seen) return false
  return JSON.stringify(typedFields(standing.fields)) !== JSON.stringify(typedFields(fields))
}
