import { Refused } from './refused.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Resolves at the first Ctrl-C or kill -TERM, or when the terminal goes away. Later ones change nothing: a second
 * Ctrl-C, or one that reaches us through npm as well, must not cut the orderly end short.
 */
export function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.on(signal, () => resolve())
  })
}

/** The work's own end, or a refusal as soon as somebody asks to stop. */
export function unlessStopped<Value>(work: Promise<Value>, stop: Promise<void>): Promise<Value> {
  const stopped = stop.then((): never => {
    throw new Stopped('Stopped. What was not finished is not stored.')
  })
  return Promise.race([work, stopped])
}

/** Work was left in the middle: nobody waits for what is still going on. */
export class Stopped extends Refused {}
