export const LAST_TOPIC = 'A tool needs a topic. Add another one before you remove this one.'
export const LAST_QUESTION = 'A topic needs a question. Add another one first, or remove the whole topic.'

/** A question for both auditors cannot wait for what each of them says unseen. */
export function sayHangsOnBlind({ text, on }: { readonly text: string; readonly on: string }): string {
  return `“${text}” is answered once for both auditors, so it cannot depend on “${on}”, which each answers blind. Make it blind too, or let it depend on another question.`
}

/** What keeps a question that another waits for. */
export function sayNeeded(text: string): string {
  return `“${text}” is asked depending on what you want to remove. Change when it is asked, or remove it first.`
}
