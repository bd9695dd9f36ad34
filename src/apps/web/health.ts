import type { FastifyInstance } from 'fastify'
import { readAs, type House } from '../house.ts'
import type { WebSettings } from './settings.ts'

const UNAVAILABLE = 503

/** Tells whoever watches over the machine whether the program and its database answer; it says nothing else to anybody. */
export function addHealth(server: FastifyInstance, { house }: WebSettings): void {
  server.get('/health', async (_request, reply) => {
    const isWell = await answers(house).catch(() => false)
    reply.header('cache-control', 'no-store').type('text/plain; charset=utf-8')
    return isWell ? reply.send('ok\n') : reply.code(UNAVAILABLE).send('The database does not answer.\n')
  })
}

async function answers(house: House): Promise<boolean> {
  const found = await readAs(house.pool, await house.machine('doorkeeper'), ({ ask }) => ask('select', []))
  return found.length === 1
}
