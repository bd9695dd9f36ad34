import type { FastifyInstance } from 'fastify'

/** One address that the router answers, as it was registered. */
export interface ListedRoute {
  readonly method: string
  readonly url: string
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route of the router, in the order in which they were added. */
    readonly listedRoutes: readonly ListedRoute[]
  }
}

/** Keeps the list of routes on the server; called before the first route is added. */
export function keepRouteList(server: FastifyInstance): void {
  const routes: ListedRoute[] = []
  server.decorate('listedRoutes', routes)
  server.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) routes.push({ method: each, url })
  })
}
