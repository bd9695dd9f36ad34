import { conflictIn, sentenceIn, showOthers } from './autosave-answer.ts'
import { StatusLine } from './autosave-status.ts'

const PAUSE_MS = 2000
const AGAIN_MS = 10_000

/** `refused` waits for more to be typed, `again` for better times, `stopped` for the button. */
type Outcome = 'saved' | 'refused' | 'again' | 'stopped'

/** Saves what is typed into a form, through the form's own address, and says how it went below it. */
class Autosave {
  readonly #form: HTMLFormElement
  readonly #status: StatusLine
  #timer: number | undefined
  #inFlight: Promise<void> | null = null
  /** Counts what was typed, so that what is typed while a save is under way is saved after it. */
  #typed = 0
  #saved = 0
  #isStopped = false

  constructor(form: HTMLFormElement) {
    this.#form = form
    this.#status = new StatusLine(form)
    form.addEventListener('input', () => this.#note())
    form.addEventListener('change', () => this.#note())
    form.addEventListener('submit', (event) => this.#beforeSubmit(event))
    window.addEventListener('online', () => void this.#saveNow())
    window.addEventListener('focus', () => void this.#saveNow())
    document.addEventListener('visibilitychange', () => void this.#saveNow())
    window.addEventListener('beforeunload', (event) => {
      if (this.#status.isTrouble && this.#isUnsaved()) event.preventDefault()
    })
  }

  #note(): void {
    this.#typed += 1
    this.#wait(PAUSE_MS)
  }

  #isUnsaved(): boolean {
    return this.#saved < this.#typed
  }

  #wait(pauseMs: number): void {
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#saveNow(), pauseMs)
  }

  async #saveNow(): Promise<void> {
    if (this.#isStopped || !this.#isUnsaved() || this.#inFlight !== null) return
    window.clearTimeout(this.#timer)
    const upTo = this.#typed
    this.#inFlight = this.#send().then((outcome) => this.#after(outcome, upTo))
    await this.#inFlight
  }

  #after(outcome: Outcome, upTo: number): void {
    this.#inFlight = null
    if (outcome === 'saved') this.#saved = upTo
    if (outcome === 'stopped') this.#isStopped = true
    const hasMore = this.#typed > upTo
    if (outcome === 'again' || hasMore) this.#wait(hasMore ? PAUSE_MS : AGAIN_MS)
  }

  /** A save under way and the button must not cross each other: the form is sent when the save is through. */
  #beforeSubmit(event: SubmitEvent): void {
    window.clearTimeout(this.#timer)
    this.#isStopped = true
    if (this.#inFlight === null) {
      this.#saved = this.#typed
      return
    }
    event.preventDefault()
    const { submitter } = event
    void this.#inFlight.then(() => {
      this.#saved = this.#typed
      this.#form.requestSubmit(submitter)
    })
  }

  async #send(): Promise<Outcome> {
    try {
      return await this.#read(await this.#post())
    } catch {
      this.#status.trouble(
        'Not saved: there is no connection. What you typed stays on this page, and is saved when the connection is back.',
      )
      return 'again'
    }
  }

  #post(): Promise<Response> {
    const fields = new URLSearchParams()
    for (const [name, value] of new FormData(this.#form))
      if (typeof value === 'string') fields.append(name, value)
    // A form whose sending does more than save keeps its typing as a draft, at an address of its own.
    return fetch(this.#form.dataset.autosaveTo ?? this.#form.action, {
      method: 'POST',
      body: fields,
      headers: { 'goldthread-author': this.#form.dataset.autosave ?? '' },
      credentials: 'same-origin',
      redirect: 'manual',
      keepalive: document.visibilityState === 'hidden',
    })
  }

  async #read(response: Response): Promise<Outcome> {
    if (response.status === 200) {
      const { at, fields } = (await response.json()) as { at: string; fields: Record<string, string> }
      this.#goOnFrom(fields)
      this.#status.saved(at)
      return 'saved'
    }
    if (response.status === 401) {
      this.#status.signedOut()
      return 'again'
    }
    if (response.status === 409 || response.status === 422) return this.#refused(response)
    return this.#fault(response.status)
  }

  async #refused(response: Response): Promise<Outcome> {
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    if (response.status === 422) {
      this.#status.trouble(`Not saved yet: ${sentenceIn(page)}`)
      return 'refused'
    }
    const { versions, isSettled } = conflictIn(page)
    showOthers(this.#form, page)
    if (isSettled) this.#goOnFrom(versions)
    this.#status.trouble(isSettled ? this.#bothVersions() : `Not saved: ${sentenceIn(page)}`)
    return 'stopped'
  }

  #bothVersions(): string {
    if (this.#form.dataset.autosaveTo !== undefined)
      return 'Not kept: you typed something else in another window. Both versions stand on this page. Leave the one that is right and send it by the button.'
    return 'Not saved: somebody else wrote here meanwhile. Both versions stand on this page. Leave the one that is right and save by the button.'
  }

  #fault(status: number): Outcome {
    if (status >= 500 || status === 0 || status === 429) {
      this.#status.trouble('Not saved: something went wrong. What you typed stays here, and is tried again.')
      return 'again'
    }
    this.#status.trouble('Not saved: this cannot be saved any more. Copy what you still need.')
    return 'stopped'
  }

  #goOnFrom(fields: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(fields)) {
      const field = this.#form.elements.namedItem(name)
      if (field instanceof HTMLInputElement && field.type === 'hidden') field.value = value
    }
  }
}

/** Starts on every form of the page that saves itself. */
export function startAutosave(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) new Autosave(form)
}
