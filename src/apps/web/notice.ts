import type { FastifyReply, FastifyRequest } from 'fastify'
import type { WebSettings } from './settings.ts'

const NOTICE_COOKIE = 'goldthread_notice'
const ONCE_COOKIE = 'goldthread_once'

/** Keeps one sentence for the next page: what was just done, never with a child's name. */
export function keepNotice(settings: WebSettings, reply: FastifyReply, sentence: string): void {
  keep(settings, reply, NOTICE_COOKIE, sentence)
}

/** The sentence that waits for this page, which is shown once. */
export function takeNotice(request: FastifyRequest, reply: FastifyReply): string | null {
  return take(request, reply, NOTICE_COOKIE)
}

/** Keeps what the next page shows and no other ever again: a one-time link, which is stored nowhere in clear. */
export function keepOnce(settings: WebSettings, reply: FastifyReply, text: string): void {
  keep(settings, reply, ONCE_COOKIE, text)
}

export function takeOnce(request: FastifyRequest, reply: FastifyReply): string | null {
  return take(request, reply, ONCE_COOKIE)
}

function keep({ isHttps }: WebSettings, reply: FastifyReply, cookie: string, text: string): void {
  const options = { httpOnly: true, sameSite: 'strict', path: '/', secure: isHttps, maxAge: 60 } as const
  reply.setCookie(cookie, Buffer.from(text).toString('base64url'), options)
}

function take(request: FastifyRequest, reply: FastifyReply, cookie: string): string | null {
  const kept = request.cookies[cookie]
  if (kept === undefined) return null
  reply.clearCookie(cookie, { path: '/' })
  return Buffer.from(kept, 'base64url').toString('utf8').slice(0, 300)
}
