import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ROOMS, VERBS } from '../../src/trail/words.ts'

const SOURCE = /(?<!\.test|\.factory)\.tsx?$/
const A_VERB = /(?:verb: |Query\()'([a-z]+\.[A-Za-z]+)'/g

/** Every verb that a command or a look of the program goes by. */
function verbsInUse(): string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => SOURCE.test(file))
  const verbs = files.flatMap((file) => [...readFileSync(`src/${file}`, 'utf8').matchAll(A_VERB)])
  return verbs.map(([, verb = '']) => verb).filter((verb) => !verb.startsWith('test.'))
}

describe('the trail', () => {
  it('has plain words for everything that can be done or seen', () => {
    const used = verbsInUse()
    expect(used.length).toBeGreaterThan(140)
    expect(used.filter((verb) => !VERBS.includes(verb))).toEqual([])
  })

  it('has no words for what nobody does', () => {
    const used = verbsInUse()
    expect(VERBS.filter((verb) => !used.includes(verb))).toEqual([])
  })

  it('knows every room that leaves lines', () => {
    expect(
      [...new Set(verbsInUse().map((verb) => verb.split('.')[0]))].filter((room) => !isRoom(room)),
    ).toEqual([])
  })
})

function isRoom(room: string | undefined): boolean {
  return ROOMS.some((each) => each === room)
}
