import { describe, expect, it } from 'vitest'
import { sayVerb } from '../trail/words.ts'
import { downloads, pages } from './rooms.ts'

const verbs = [
  ...pages.flatMap(({ verb, posts }) => [verb, ...posts.map((post) => post.verb)]),
  ...downloads.map(({ verb }) => verb),
]

describe('a line of the trail', () => {
  it('says in plain words what every page, form and file of the house does', () => {
    expect(verbs.length).toBeGreaterThan(100)
    expect(verbs.filter((verb) => sayVerb(verb).includes(':'))).toEqual([])
  })
})
