import { expect, test } from 'vitest'
import { childReference, frameHash, sha256 } from './digest.ts'

test('hashes the UTF-8 bytes of a text as the published examples say', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(frameHash('abc')).toBe(sha256('abc'))
})

test('names a child by 20 hex digits that change with the salt, the source and the identifier', () => {
  const reference = childReference('salt', 'casefile', '7')
  expect(reference).toBe(sha256('salt:casefile:7').slice(0, 20))
  const others = [childReference('pepper', 'casefile', '7'), childReference('salt', 'census', '7')]
  expect(new Set([reference, ...others, childReference('salt', 'casefile', '8')]).size).toBe(4)
})
