import type { Readable } from 'node:stream'
import type { VNode } from 'preact'
import type { Day } from '../kernel/day.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { ok, type Result } from '../kernel/result.ts'
import type { Words } from '../kernel/words.ts'
import type { FormState } from '../platform/views/forms.tsx'
import type { Actor } from './actor.ts'
import type { Arrival, Arriving } from './arriving.ts'
import type { Command, Door, Query, QuickCommand } from './door.ts'
import type { Machine } from './roles.ts'

/** What every page may know beside what its query saw. */
export interface Around {
  readonly actor: Actor
  readonly today: Day
  readonly at: Instant
  readonly words: Words
  readonly isStory: boolean
  /** The hidden field that every form of ours carries; the page puts it into each `<form method="post">`. */
  readonly csrfToken: string
  /** What the form before left for this page alone; null as a rule. */
  readonly once?: string | null
}

export interface ViewProps<Seen> extends Around {
  readonly seen: Seen
  readonly form: FormState
}

export interface Shown {
  readonly title: string
  readonly body: VNode
  readonly width: 'full' | 'two-thirds'
  /** The address of the page that this one belongs under. */
  readonly back?: string | undefined
}

export type FormInput = Readonly<Record<string, unknown>>

/** Where to go after something was done, and the sentence that says so there (never with a child's name). */
export interface Next {
  readonly to: string
  readonly notice?: string
  /** Shown by the next page and by no other: a one-time link, which is stored nowhere in clear. */
  readonly once?: string
  /** The token of the web session that begins, or null when the session ends here. */
  readonly session?: string | null
  /** What a form that saves itself goes on from, by field: the versions that stand now. */
  readonly fields?: Readonly<Record<string, string>>
}

/** What a form of a page does: a command, what to read from the form, and where to go when it is done. */
export interface Post {
  /** Added to the page's own path: `''` for a page's one form, `/freeze` for one of several. */
  readonly suffix: string
  readonly verb: string
  /** Whether files come with it; to every other form they are not taken in. */
  readonly takesFiles?: true
  /** Which parts of the address after `?` say what the form is about; nothing else of it is read. */
  readonly about?: readonly string[] | undefined
  readonly act: (door: Door, actor: Actor, input: FormInput) => Promise<Result<Next, Refusal>>
  /** The same for a page that saves itself, of somebody who is found on the way; only where the command is quick. */
  readonly actOnArrival?:
    | ((door: Door, arriving: Arriving, input: FormInput) => Promise<Arrival<Result<Next, Refusal>>>)
    | undefined
}

/** Who can bring figures up to date before somebody looks at them: machine actors, through the same door. */
export interface Workshop {
  readonly door: Door
  readonly machine: (name: Machine, onBehalfOf?: Actor) => Promise<Actor>
}

export type Prepare = (workshop: Workshop, actor: Actor, input: FormInput) => Promise<void>

export interface Page {
  /** The address as the router knows it; the folder of the page is named like it. */
  readonly path: string
  /** Shown before sign-in too; the doorkeeper is then the actor. */
  readonly isPublic: boolean
  readonly verb: string
  readonly posts: readonly Post[]
  /** Done before the page is shown; it shows nothing itself. */
  readonly prepare?: Prepare | undefined
  readonly show: (
    door: Door,
    input: FormInput,
    around: Around,
    form: FormState,
  ) => Promise<Result<Shown, Refusal>>
}

interface PageDefinition<Input, Seen> {
  readonly path: string
  readonly isPublic?: boolean
  readonly query: Query<Input, Seen>
  readonly title: (seen: Seen, around: Around) => string
  /** Long work on what was seen, once the query's transaction has ended; it touches no database. */
  readonly reckon?: (seen: Seen) => Promise<Seen>
  readonly view: (props: ViewProps<Seen>) => VNode
  readonly width?: 'full' | 'two-thirds'
  /** Where the back link at the top leads, to a page that the actor may see; none on a page of the top bar. */
  readonly back?: (seen: Seen, actor: Actor) => string
  readonly posts?: readonly Post[]
  readonly prepare?: Prepare
}

export function definePage<Input, Seen>(page: PageDefinition<Input, Seen>): Page {
  return {
    path: page.path,
    isPublic: page.isPublic ?? false,
    verb: page.query.verb,
    posts: page.posts ?? [],
    prepare: page.prepare,
    show: async (door, input, around, form) => {
      const seen = await door.see(around.actor, page.query, input)
      if (!seen.ok) return seen
      const shown = page.reckon === undefined ? seen.value : await page.reckon(seen.value)
      return ok({
        title: page.title(shown, around),
        body: page.view({ ...around, seen: shown, form }),
        width: page.width ?? 'two-thirds',
        back: page.back?.(shown, around.actor),
      })
    },
  }
}

interface PostDefinition<Input, Facts, Value> {
  readonly suffix?: string
  readonly about?: readonly string[]
  readonly command: Command<Input, Facts, Value>
  /** Turns form fields into the command's input where their shapes differ (dates in three fields, files). */
  readonly read?: (form: FormInput) => FormInput
  readonly next: (value: Value, form: FormInput) => Next
}

/** The post of a command that begins to read before it is known who asks. */
export function defineQuickPost<Input, Facts, Value>(
  post: PostDefinition<Input, Facts, Value> & { readonly command: QuickCommand<Input, Facts, Value> },
): Post {
  return {
    ...definePost(post),
    actOnArrival: async (door, arriving, form) => {
      const input = post.read ? post.read(form) : form
      const arrival = await door.runForWhoArrives(arriving, post.command, input)
      if (arrival === null || !arrival.outcome.ok) return arrival as Arrival<Result<Next, Refusal>>
      return { ...arrival, outcome: ok(post.next(arrival.outcome.value, form)) }
    },
  }
}

export function definePost<Input, Facts, Value>(post: PostDefinition<Input, Facts, Value>): Post {
  return {
    suffix: post.suffix ?? '',
    about: post.about,
    verb: post.command.verb,
    act: async (door, actor, form) => {
      const outcome = await door.run(actor, post.command, post.read ? post.read(form) : form)
      return outcome.ok ? ok(post.next(outcome.value, form)) : outcome
    },
  }
}

/** A file that leaves the building: a report, a template, a list. It passes the same door as a page. */
export interface Download {
  readonly path: string
  readonly verb: string
  readonly prepare?: Prepare | undefined
  readonly fetch: (
    door: Door,
    actor: Actor,
    input: FormInput,
    around: Around,
  ) => Promise<Result<FileOut, Refusal>>
}

export interface FileOut {
  readonly name: string
  readonly type: string
  /** A long file may come piece by piece. */
  readonly content: string | Buffer | Readable
}

export function defineDownload<Input, Seen>(download: {
  readonly path: string
  readonly query: Query<Input, Seen>
  readonly prepare?: Prepare
  readonly file: (seen: Seen, around: Around) => FileOut | Promise<FileOut>
}): Download {
  return {
    path: download.path,
    verb: download.query.verb,
    prepare: download.prepare,
    fetch: async (door, actor, input, around) => {
      const seen = await door.see(actor, download.query, input)
      return seen.ok ? ok(await download.file(seen.value, around)) : seen
    },
  }
}
