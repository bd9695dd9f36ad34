const SIGN_IN = '/sign-in'

/** One line below a form that says whether what was typed is saved; read aloud only when that changes. */
export class StatusLine {
  readonly #line: HTMLElement
  readonly #spoken: HTMLElement
  #kind = ''
  readonly #isDraft: boolean

  constructor(form: HTMLFormElement) {
    this.#isDraft = form.dataset.autosaveTo !== undefined
    this.#line = document.createElement('p')
    this.#line.className = 'govuk-body-s gt-autosave'
    this.#line.dataset.autosaveStatus = ''
    this.#spoken = document.createElement('p')
    this.#spoken.className = 'govuk-visually-hidden'
    this.#spoken.setAttribute('role', 'status')
    form.append(this.#line, this.#spoken)
  }

  /** Whether what was typed last could not be saved. */
  get isTrouble(): boolean {
    return this.#kind !== '' && this.#kind !== 'saved'
  }

  /** `14:05`, as the server says it. */
  saved(time: string): void {
    if (this.#isDraft) this.#say('saved', 'What you typed is kept, not sent', `Kept at ${time}, not sent yet`)
    else this.#say('saved', 'What you typed is saved', `Saved at ${time}`)
  }

  trouble(sentence: string): void {
    this.#say(sentence, sentence, sentence)
  }

  signedOut(): void {
    const sentence =
      'Not saved: you are signed out. What you typed stays on this page. Sign in again in another tab, and saving goes on.'
    this.#say('signedOut', sentence, sentence)
    if (this.#line.querySelector('a') !== null) return
    const link = document.createElement('a')
    link.className = 'govuk-link'
    link.href = SIGN_IN
    link.target = '_blank'
    link.rel = 'noopener'
    link.textContent = 'Sign in (opens in a new tab)'
    this.#line.append(' ', link)
  }

  #say(kind: string, spoken: string, shown: string): void {
    const isNew = kind !== this.#kind
    this.#kind = kind
    if (isNew) this.#spoken.textContent = spoken
    if (isNew || kind === 'saved') this.#line.textContent = shown
    this.#line.classList.toggle('gt-autosave--trouble', this.isTrouble)
  }
}
