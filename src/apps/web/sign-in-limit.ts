import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const MINUTE_MS = 60_000
const WRONG_PER_ACCOUNT = 10
// A whole office may come from one address on a Monday at nine.
const TRIES_PER_ADDRESS = 60
const UNPROCESSABLE = 422

export const NO_LIMIT = { preHandler: [], onSend: [] }

/**
 * Slows down whoever guesses passwords: of one account, where only wrong ones count, and of many accounts from one
 * address, where all do.
 */
export function signInLimit(server: FastifyInstance) {
  const timeWindow = MINUTE_MS
  const ofAddress = server.createRateLimit({ max: TRIES_PER_ADDRESS, timeWindow })
  const ofAccount = server.createRateLimit({
    max: WRONG_PER_ACCOUNT,
    timeWindow,
    keyGenerator: accountAtAddress,
  })
  return {
    preHandler: [
      async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
        const address = await ofAddress(request)
        if (!address.isAllowed && address.isExceeded) throw tooMany(reply, address.ttlInSeconds)
        const account = await ofAccount(request, { increment: false })
        if (!account.isAllowed && account.remaining === 0) throw tooMany(reply, account.ttlInSeconds)
      },
    ],
    onSend: [
      async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
        if (reply.statusCode === UNPROCESSABLE) await ofAccount(request)
      },
    ],
  }
}

class TooManyTries extends Error {
  override readonly name = 'TooManyTries'
  readonly statusCode = 429
}

function tooMany(reply: FastifyReply, waitSeconds: number): TooManyTries {
  reply.header('retry-after', waitSeconds)
  return new TooManyTries()
}

function accountAtAddress({ ip, body }: FastifyRequest): string {
  const { login } = body as Readonly<Record<string, unknown>>
  return `${ip} ${String(login).trim().toLowerCase()}`
}
