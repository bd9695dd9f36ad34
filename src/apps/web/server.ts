import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import statics from '@fastify/static'
import fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { pages, downloads } from '../rooms.ts'
import { answerFault, answerNotFound } from './answers.tsx'
import { addBrand } from './brand.ts'
import { addCalendar } from './calendar.ts'
import { addHealth } from './health.ts'
import { keepRouteList } from './route-list.ts'
import { addDownload, addPage } from './routes.ts'
import type { WebSettings } from './settings.ts'

const LARGEST_UPLOAD_BYTES = 100 * 1024 * 1024

/** The web face: every page and download of every room, behind the same hooks. */
export async function buildServer(settings: WebSettings): Promise<FastifyInstance> {
  // Only a server on this machine is believed: the last address that it did not take from somebody else is who asks.
  const trustProxy = settings.isBehindProxy && 'loopback'
  const server = fastify({ logger: false, trustProxy, bodyLimit: 1024 * 1024 })
  keepRouteList(server)
  await protect(server, settings)
  await server.register(formbody)
  await server.register(multipart, { limits: { fileSize: LARGEST_UPLOAD_BYTES, files: 20, fields: 500 } })
  await server.register(statics, { root: settings.assets, prefix: '/assets/', maxAge: '1h' })
  server.setErrorHandler<FastifyError>((fault, request, reply) =>
    answerFault(settings, fault, request, reply),
  )
  server.setNotFoundHandler((request, reply) => answerNotFound(settings, request, reply))
  addBrand(server, settings)
  addCalendar(server, settings)
  addHealth(server, settings)
  for (const page of pages) addPage(server, settings, page)
  for (const download of downloads) addDownload(server, settings, download)
  return server
}

async function protect(server: FastifyInstance, settings: WebSettings): Promise<void> {
  const ours = ["'self'"]
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ours,
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ours,
      },
    },
    strictTransportSecurity: settings.isHttps,
    referrerPolicy: { policy: 'same-origin' },
  })
  await server.register(cookie)
  const cookieOpts = { httpOnly: true, sameSite: 'strict', path: '/', secure: settings.isHttps } as const
  await server.register(csrf, { cookieOpts })
  await server.register(rateLimit, { global: false })
}
