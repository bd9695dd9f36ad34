export const LAST_TOPIC = 'A tool needs a topic. Add another one before you remove this one.'
export const LAST_QUESTION = 'A topic needs a question. Add another one first, or remove the whole topic.'

/** What keeps a question that another waits for. */
export function sayNeeded(text: string): string {
  return `“${text}” is asked depending on what you want to remove. Change when it is asked, or remove it first.`
}
