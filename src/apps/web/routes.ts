import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor, Download, FormInput, Page, Post } from '../../access/index.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { EMPTY_FORM } from '../../platform/views/forms.tsx'
import {
  answerAbsent,
  answerForbidden,
  answerPage,
  answerSignedOut,
  around,
  redirectToSignIn,
} from './answers.tsx'
import { answerSaved, answerSignInFirst, authorOfTyping } from './autosave.ts'
import { forgetFiles, formAfter, readForm } from './form-in.ts'
import { doOnArrival } from '../identify.ts'
import { identify, SESSION_COOKIE } from './identify.ts'
import { keepNotice, keepOnce } from './notice.ts'
import type { WebSettings } from './settings.ts'
import { NO_LIMIT, signInLimit } from './sign-in-limit.ts'

/** One page: its GET, and a POST for each of its forms. */
export function addPage(server: FastifyInstance, settings: WebSettings, page: Page): void {
  server.get(page.path, async (request, reply) => {
    const actor = await actorFor(settings, page.isPublic, request)
    if (actor === null) return redirectToSignIn(request, reply)
    await page.prepare?.(settings.house, actor, inputOf(request))
    const shown = await page.show(
      settings.house.door,
      inputOf(request),
      await around(settings, actor, reply),
      EMPTY_FORM,
    )
    return shown.ok
      ? answerPage(settings, request, reply, actor, shown.value)
      : refused(settings, request, reply, actor, shown.problem)
  })
  for (const post of page.posts) addPost(server, settings, page, post)
}

function addPost(server: FastifyInstance, settings: WebSettings, page: Page, post: Post): void {
  const limit = page.path === '/sign-in' ? signInLimit(server) : NO_LIMIT
  server.route({
    method: 'POST',
    url: page.path + post.suffix,
    preValidation: async (request, reply) => {
      // Nobody fills our disk who has not signed in.
      const isStranger = request.isMultipart() && (await identify(settings.house, request)) === null
      if (isStranger) return redirectToSignIn(request, reply)
      request.body = await readForm(request, post.takesFiles === true ? settings.inbox : null)
    },
    onError: (request) => forgetFiles(request.body),
    ...limit,
    preHandler: [...limit.preHandler, (request, reply, done) => server.csrfProtection(request, reply, done)],
    handler: (request, reply) => {
      const author = authorOfTyping(request)
      return author !== null && isQuick(post)
        ? saveTyping(settings, page, post, author, request, reply)
        : doPost(settings, page, post, request, reply)
    },
  })
}

async function doPost(
  settings: WebSettings,
  page: Page,
  post: Post,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const author = authorOfTyping(request)
  // What anybody may send is the doorkeeper's to do, whoever still sits at the browser.
  const actor = await (page.isPublic
    ? settings.house.machine('doorkeeper')
    : identify(settings.house, request))
  if (author !== null && actor?.person !== author) return answerSignInFirst(reply)
  if (actor === null) return answerSignedOut(settings, request, reply)
  const outcome = await post.act(settings.house.door, actor, formOf(settings, post, request))
  if (!outcome.ok) return refusedPost(settings, page, request, reply, actor, outcome.problem)
  const { to, notice, once, session, fields } = outcome.value
  if (author !== null) return answerSaved(reply, (await settings.house.moment()).at, fields)
  if (notice !== undefined) keepNotice(settings, reply, notice)
  if (once !== undefined) keepOnce(settings, reply, once)
  if (session !== undefined) setSession(settings, reply, session)
  return reply.redirect(to, 303)
}

type QuickPost = Post & { readonly actOnArrival: NonNullable<Post['actOnArrival']> }

function isQuick(post: Post): post is QuickPost {
  return post.actOnArrival !== undefined
}

/** What a page saved by itself, in one transaction with finding out who sends it. */
async function saveTyping(
  settings: WebSettings,
  page: Page,
  post: QuickPost,
  author: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { house } = settings
  const sender = { token: request.cookies[SESSION_COOKIE] ?? '', person: author }
  const arrival = await doOnArrival(house, sender, (arriving) =>
    post.actOnArrival(house.door, arriving, formOf(settings, post, request)),
  )
  if (arrival === null) return answerSignInFirst(reply)
  const { sitter, outcome } = arrival
  if (!outcome.ok) return refusedPost(settings, page, request, reply, sitter.actor, outcome.problem)
  return answerSaved(reply, (await house.moment()).at, outcome.value.fields)
}

function formOf(settings: WebSettings, post: Post, request: FastifyRequest): FormInput {
  return {
    ...aboutIn(request, post),
    ...(request.body as FormInput),
    ...(request.params as FormInput),
    ...requestOf(settings, request),
  }
}

/** A form that was refused comes back as it was typed, with the sentences that say what to do. */
async function refusedPost(
  settings: WebSettings,
  page: Page,
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor,
  refusal: Refusal,
): Promise<FastifyReply> {
  if (refusal.kind === 'absent' || refusal.kind === 'forbidden')
    return refused(settings, request, reply, actor, refusal)
  const form = formAfter(request.body as FormInput, refusal.problems)
  const shown = await page.show(
    settings.house.door,
    inputOf(request),
    await around(settings, actor, reply),
    form,
  )
  if (!shown.ok) return refused(settings, request, reply, actor, shown.problem)
  reply.code(refusal.kind === 'conflict' ? 409 : 422)
  return answerPage(settings, request, reply, actor, shown.value, true)
}

export function addDownload(server: FastifyInstance, settings: WebSettings, download: Download): void {
  server.get(download.path, async (request, reply) => {
    const actor = await actorFor(settings, false, request)
    if (actor === null) return redirectToSignIn(request, reply)
    await download.prepare?.(settings.house, actor, inputOf(request))
    const out = await download.fetch(
      settings.house.door,
      actor,
      inputOf(request),
      await around(settings, actor, reply),
    )
    if (!out.ok) return refused(settings, request, reply, actor, out.problem)
    const { name, type, content } = out.value
    const kept = reply.header('cache-control', 'no-store').type(type)
    return kept.header('content-disposition', `attachment; filename="${name}"`).send(content)
  })
}

function refused(
  settings: WebSettings,
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor,
  refusal: Refusal,
): Promise<FastifyReply> {
  if (refusal.kind === 'forbidden') return answerForbidden(settings, request, reply, actor, refusal)
  return answerAbsent(settings, request, reply, actor)
}

async function actorFor(
  settings: WebSettings,
  isPublic: boolean,
  request: FastifyRequest,
): Promise<Actor | null> {
  const actor = await identify(settings.house, request)
  return actor ?? (isPublic ? settings.house.machine('doorkeeper') : null)
}

/** What an address says: its named parts win over what follows the question mark. */
function inputOf(request: FastifyRequest): FormInput {
  return { ...(request.query as FormInput), ...(request.params as FormInput) }
}

/**
 * A form says what was typed into it, and its address no more than which thing it is about and where to go on to after
 * sign-in: else whoever sends a link would fill in the form of whoever follows it.
 */
function aboutIn({ query }: FastifyRequest, { about = [] }: Post): FormInput {
  const given = Object.entries(query as FormInput)
  return Object.fromEntries(given.filter(([name]) => name === 'next' || about.includes(name)))
}

/** What a form cannot say itself: the session that sent it, and the address by which people reach us. */
function requestOf({ isHttps }: WebSettings, request: FastifyRequest): FormInput {
  const siteAddress = `${isHttps ? 'https' : 'http'}://${request.host}`
  return { sessionToken: request.cookies[SESSION_COOKIE] ?? '', siteAddress }
}

function setSession(settings: WebSettings, reply: FastifyReply, token: string | null): void {
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: settings.isHttps } as const
  if (token === null) reply.clearCookie(SESSION_COOKIE, options)
  else reply.setCookie(SESSION_COOKIE, token, options)
}
