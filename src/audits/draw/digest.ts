import { hash } from 'node:crypto'

const REFERENCE_DIGITS = 20

/** SHA-256 of the text's UTF-8 bytes, as 64 lower-case hex digits. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex')
}

/** The name of a child in one round, which says nothing to anyone without the salt: 20 hex digits. */
export function childReference(salt: string, source: string, idInSource: string): string {
  return sha256(`${salt}:${source}:${idInSource}`).slice(0, REFERENCE_DIGITS)
}

/** What stands on the trail before any nonce exists, so that the frame cannot change after it. */
export function frameHash(frameText: string): string {
  return sha256(frameText)
}
