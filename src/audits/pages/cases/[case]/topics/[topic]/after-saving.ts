import type { FormInput } from '../../../../../../access/index.ts'
import { sayOpening } from '../../../../../case/words.ts'

interface Saved {
  readonly file: { readonly id: string }
  readonly topics: readonly string[]
  readonly openedCount: number
  readonly closedCount: number
}

/** On to the next topic, back to the case, or to the same page again where answers opened questions on it. */
export function placeAfterSaving(
  saved: Saved,
  form: FormInput,
): { readonly to: string; readonly notice?: string } {
  const { file, topics, openedCount } = saved
  const topic = String(form.topic)
  const said = sayOpening(saved)
  const notice = ['What you wrote is saved.', said ?? ''].join(' ').trim()
  if (form.go === 'later') return { to: `/cases/${file.id}`, notice }
  const to = openedCount > 0 ? `/cases/${file.id}/topics/${topic}` : placeAfter(file.id, topics, topic)
  return said === null ? { to } : { to, notice }
}

function placeAfter(file: string, topics: readonly string[], topic: string): string {
  const next = topics[topics.indexOf(topic) + 1]
  return next === undefined ? `/cases/${file}/judgement` : `/cases/${file}/topics/${next}`
}
