/** The first sentence that a page gives for refusing a form. */
export function sentenceIn(page: Document): string {
  const summary = page.querySelector('.govuk-error-summary__list li')
  return (summary?.textContent ?? 'it was refused').trim()
}

interface Conflict {
  /** The versions that stand now, by hidden field. */
  readonly versions: Readonly<Record<string, string>>
  /** Whether the page shows the other versions, so that somebody can decide between them. */
  readonly isSettled: boolean
}

/** What a page answered that found the fields changed meanwhile. */
export function conflictIn(page: Document): Conflict {
  const others = [...page.querySelectorAll<HTMLElement>('[data-other]')].map(
    (each) => each.dataset.other ?? '',
  )
  const versions = others.flatMap((name) => {
    const field = page.querySelector<HTMLInputElement>(`input[type="hidden"][name="${CSS.escape(name)}"]`)
    return field === null ? [] : [[name, field.value] as const]
  })
  return { versions: Object.fromEntries(versions), isSettled: others.length > 0 }
}

/** Puts each version that somebody else saved above the field in which it stands otherwise. */
export function showOthers(form: HTMLFormElement, page: Document): void {
  for (const old of form.querySelectorAll('[data-other]')) old.remove()
  for (const other of page.querySelectorAll<HTMLElement>('[data-other]')) {
    const field = form.elements.namedItem(other.dataset.other ?? '')
    if (field instanceof HTMLElement) field.before(document.importNode(other, true))
  }
}
