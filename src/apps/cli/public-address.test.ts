import { afterEach, describe, expect, it, vi } from 'vitest'
import { publicAddress } from './public-address.ts'

afterEach(() => vi.unstubAllEnvs())

function read(text: string): string | null {
  vi.stubEnv('GOLDTHREAD_PUBLIC_URL', text)
  return publicAddress()
}

describe('the address that people use', () => {
  it.each(['gt.council.example', 'gt.council.example:8443', '//gt.example', 'ftp://gt.example', 'https://'])(
    'is refused where it is “%s”',
    (text) => expect(() => read(text)).toThrow('like https://goldthread.example'),
  )

  it('is none where nobody said one', () => expect(read('')).toBeNull())

  it('is known by its scheme however that is written, and has no slash at its end', () => {
    expect(read('HTTPS://gt.example/')).toBe('https://gt.example')
    expect(read('http://gt.example/practice/')).toBe('http://gt.example/practice')
  })
})
