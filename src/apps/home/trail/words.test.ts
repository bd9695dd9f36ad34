import { describe, expect, it } from 'vitest'
import { sayRefused } from './words.ts'

describe('refusals of the last days', () => {
  it.each([
    [{ times: 0, people: 0 }, 'Nobody was refused anything'],
    [{ times: 1, people: 1 }, '1 time, 1 person'],
    [{ times: 9, people: 2 }, '9 times, 2 people'],
  ])('are told in counts', (refused, words) => expect(sayRefused(refused).lines).toEqual([words]))
})
