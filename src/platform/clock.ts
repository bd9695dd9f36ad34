import { instantOf, type Instant } from '../kernel/instant.ts'

/** Where the shell reads the time; tests freeze it. */
export type Clock = () => Instant

export const systemClock: Clock = () => instantOf(Date.now())
