import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor, Around } from '../../access/index.ts'
import type { Shown } from '../../access/page.ts'
import { sayDay } from '../../kernel/day.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { Authority } from '../../organisation/index.ts'
import { newId } from '../../platform/chance.ts'
import { DatabaseFault } from '../../platform/database/connection.ts'
import { NotificationBanner } from '../../platform/views/components/index.ts'
import { Page, renderPage } from '../../platform/views/layout.tsx'
import { identify } from './identify.ts'
import { navigationFor } from './navigation.ts'
import { takeNotice, takeOnce } from './notice.ts'
import type { WebSettings } from './settings.ts'
import { NotSaved, textsTyped } from './typed.tsx'

/** What a page may know about who asks and when, and the token that its forms carry. */
export async function around(settings: WebSettings, actor: Actor, reply: FastifyReply): Promise<Around> {
  const authority = await settings.house.authority()
  const moment = await settings.house.moment()
  return {
    actor,
    at: moment.at,
    today: moment.today,
    words: moment.words,
    isStory: authority.isStory,
    csrfToken: reply.generateCsrf(),
    once: takeOnce(reply.request, reply),
  }
}

/** Sends a page in the house's layout. */
export async function answerPage(
  settings: WebSettings,
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor | null,
  shown: Shown,
  hasProblems = false,
): Promise<FastifyReply> {
  const authority = await settings.house.authority()
  const person = actor !== null && actor.machine === null ? actor : null
  // What is not there stands nowhere: a marked place would tell what is hidden from what is absent.
  const url = reply.statusCode === 404 ? '' : request.url
  const html = renderPage(
    <Page
      title={shown.title}
      hasProblems={hasProblems}
      navigation={person ? navigationFor(person, url) : []}
      storyDay={storySentence(authority)}
      person={person?.displayName ?? null}
      width={shown.width}
      {...(shown.back === undefined ? {} : { back: shown.back })}
    >
      <Notice sentence={takeNotice(request, reply)} />
      {shown.body}
    </Page>,
  )
  return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html)
}

function storySentence({ name, storyDay }: Authority): string | null {
  return storyDay === null ? null : `${name} is invented. Today is ${sayDay(storyDay)} in its story.`
}

function Notice({ sentence }: { readonly sentence: string | null }) {
  if (sentence === null) return null
  return <NotificationBanner type="success">{sentence}</NotificationBanner>
}

function AbsentPage({ request }: { readonly request: FastifyRequest }) {
  return (
    <>
      <h1 class="govuk-heading-l">Page not found</h1>
      <p class="govuk-body">There is no such page, or it is not one that you need for your work.</p>
      <p class="govuk-body">
        If you think that you should see it, ask the audit lead or your administrator.{' '}
        <a class="govuk-link" href="/">
          Go to your home page
        </a>
      </p>
      <NotSaved request={request} />
    </>
  )
}

/** Hidden and absent are this same answer, byte for byte; of a form it gives back what the sender typed into it. */
export function answerAbsent(
  settings: WebSettings,
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor | null,
): Promise<FastifyReply> {
  reply.code(404)
  const body = <AbsentPage request={request} />
  return answerPage(settings, request, reply, actor, { title: 'Page not found', width: 'two-thirds', body })
}

export async function answerNotFound(
  settings: WebSettings,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const actor = await identify(settings.house, request)
  return actor === null ? redirectToSignIn(request, reply) : answerAbsent(settings, request, reply, actor)
}

export function answerForbidden(
  settings: WebSettings,
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor,
  refusal: Refusal,
): Promise<FastifyReply> {
  reply.code(403)
  return answerPage(settings, request, reply, actor, {
    title: 'You cannot do this',
    width: 'two-thirds',
    body: (
      <>
        <h1 class="govuk-heading-l">You cannot do this</h1>
        {refusal.problems.map(({ sentence }) => (
          <p class="govuk-body">{sentence}</p>
        ))}
        <NotSaved request={request} />
      </>
    ),
  })
}

/** Before sign-in every address answers the same, whether there is something behind it or not. */
export function redirectToSignIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const next =
    request.method === 'GET' && request.url !== '/' ? `?next=${encodeURIComponent(request.url)}` : ''
  return reply.redirect(`/sign-in${next}`, 303)
}

/** A form that somebody sends when the session is over: what was typed into it comes back, to nobody else. */
export function answerSignedOut(
  settings: WebSettings,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply | Promise<FastifyReply> {
  if (textsTyped(request).length === 0) return redirectToSignIn(request, reply)
  reply.code(401)
  return answerPage(settings, request, reply, null, {
    title: 'You are signed out',
    width: 'two-thirds',
    body: (
      <>
        <h1 class="govuk-heading-l">You are signed out</h1>
        <p class="govuk-body">
          <a class="govuk-link" href="/sign-in" target="_blank" rel="noreferrer noopener">
            Sign in (opens in a new tab)
          </a>
          , open the page again and send it once more.
        </p>
        <NotSaved request={request} />
      </>
    ),
  })
}

/** A fault is logged with a reference and the route's pattern; the user gets the reference and no detail. */
export async function answerFault(
  settings: WebSettings,
  fault: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const status = fault.statusCode ?? 500
  if (status >= 400 && status < 500) return answerPlainRefusal(settings, request, reply, status)
  const reference = newId<'fault'>()
  process.stderr.write(
    `fault ${reference} ${request.method} ${request.routeOptions.url} ${describe(fault)}\n`,
  )
  return answerSentence(settings, request, reply, 500, {
    title: 'Something went wrong',
    sentence: `Nothing was changed. Try again, and if it happens again tell your administrator this reference: ${reference}`,
  })
}

// The message of a database fault may quote a row, so only its code is logged.
function describe(fault: FastifyError): string {
  if (fault instanceof DatabaseFault) return fault.message
  return `${fault.name} ${fault.code ?? ''} ${fault.stack?.split('\n').slice(1, 4).join(' ') ?? ''}`
}

const PLAIN_REFUSALS: Readonly<Record<number, string>> = {
  403: 'This form was open for too long or came from elsewhere. Go back, reload the page and send it again.',
  413: 'The file is too large to be taken in. Split it and send the parts.',
  429: 'Too many tries in a minute. Wait a minute and try again.',
}

function answerPlainRefusal(
  settings: WebSettings,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
): Promise<FastifyReply> {
  const sentence = PLAIN_REFUSALS[status] ?? 'The request could not be understood. Go back and try again.'
  return answerSentence(settings, request, reply, status, { title: 'Try again', sentence })
}

function answerSentence(
  settings: WebSettings,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  { title, sentence }: { readonly title: string; readonly sentence: string },
): Promise<FastifyReply> {
  reply.code(status)
  return answerPage(settings, request, reply, null, {
    title,
    width: 'two-thirds',
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{sentence}</p>
        <NotSaved request={request} />
      </>
    ),
  })
}
