import { hash, verify } from '@node-rs/argon2'

// argon2id is the library's default; 19 MiB, two passes and one lane are what OWASP recommends for it.
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2ID)
}

const HASH_OF_NOBODY = hashPassword('nobody has this password')

/** Compares in the same time whether the account exists or not, so that a login cannot be guessed by a clock. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const matches = await verify(stored ?? (await HASH_OF_NOBODY), password)
  return matches && stored !== null
}
