import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../../access/index.ts'
import { calendarLinkOf, personOfCalendarLink } from '../../access/calendar/store.ts'
import { tokenHash } from '../../access/session/rules.ts'
import { findActor } from '../../access/store.ts'
import type { Instant } from '../../kernel/instant.ts'
import { icalendarOf } from '../calendar/icalendar.ts'
import { calendarQuery } from '../calendar/query.ts'
import { readAs, type House } from '../house.ts'
import { answerAbsent } from './answers.tsx'
import { identify } from './identify.ts'
import type { WebSettings } from './settings.ts'

const FILE = /^([0-9a-f]{64})\.ics$/

/** A person's calendar, read by a program that cannot sign in: whoever has the secret reads it as that person. */
export function addCalendar(server: FastifyInstance, settings: WebSettings): void {
  server.get<{ Params: { secret: string } }>('/calendar/:secret', async (request, reply) => {
    const found = await readerOf(settings.house, request.params.secret)
    const seen = found && (await settings.house.door.see(found.actor, calendarQuery, {}))
    if (found === null || !seen?.ok)
      return answerAbsent(settings, request, reply, await identify(settings.house, request))
    return answerCalendar(request, reply, icalendarOf(seen.value.entries, found.madeAt))
  })
}

interface Reader {
  readonly actor: Actor
  readonly madeAt: Instant
}

/** Whose calendar it is, found by the doorkeeper as with a session; null when the secret is wrong or withdrawn. */
async function readerOf(house: House, file: string): Promise<Reader | null> {
  const secret = FILE.exec(file)?.[1]
  if (secret === undefined) return null
  return readAs(house.pool, await house.machine('doorkeeper'), async (transaction) => {
    const person = await personOfCalendarLink(transaction, tokenHash(secret))
    const actor = person && (await findActor(transaction, person))
    const madeAt = person && (await calendarLinkOf(transaction, person))
    return actor && madeAt !== null ? { actor, madeAt } : null
  })
}

/** Nobody on the way may keep the file; the program that asks again is told when nothing has changed. */
function answerCalendar(request: FastifyRequest, reply: FastifyReply, content: string): FastifyReply {
  const tag = `"${createHash('sha256').update(content).digest('hex')}"`
  reply.header('cache-control', 'private, no-store').header('etag', tag)
  if (request.headers['if-none-match'] === tag) return reply.code(304).send()
  return reply
    .type('text/calendar; charset=utf-8')
    .header('content-disposition', 'inline; filename="goldthread.ics"')
    .send(content)
}
