import { Refused } from './refused.ts'
import { setting } from './settings.ts'

const NO_ADDRESS =
  'GOLDTHREAD_PUBLIC_URL must be the whole address that people use, like https://goldthread.example. ' +
  'It decides whether cookies go over TLS alone.'

/** The address that people use, without a slash at the end; null where nobody said one. Refuses what is none. */
export function publicAddress(): string | null {
  const text = setting('GOLDTHREAD_PUBLIC_URL')
  if (text === undefined) return null
  const isAddress = /^https?:\/\/[^?#]+$/i.test(text) && URL.canParse(text)
  if (!isAddress) throw new Refused(NO_ADDRESS)
  return new URL(text).href.replace(/\/+$/, '')
}
