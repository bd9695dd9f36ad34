import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import type { Id } from '../kernel/ids.ts'

/** Ids that sort by the time they were made. */
export function newId<Noun extends string>(): Id<Noun> {
  return v7() as Id<Noun>
}

/** 64 lower-case hex digits from the program's generator. */
export function newNonce(): string {
  return randomBytes(32).toString('hex')
}
