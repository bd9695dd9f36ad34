import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createHash } from 'node:crypto'
import { GRADES, type Grade } from '../tool/index.ts'
import { areFarApart, callsOf, ticketOf } from './calls.ts'
import { agreed, moderatedCase } from './moderated.factory.ts'
import type { ModeratedCase } from './model.ts'

const SEED = 'ab'.repeat(32)
const NO_SHARE = { seed: null, oneIn: 4 }

function reasonsFor(differences: Partial<ModeratedCase>) {
  return callsOf([moderatedCase(differences)], NO_SHARE)[0]?.reasons ?? []
}

describe('a case does not call for moderation', () => {
  it('where moderation of its round is not recorded', () => {
    expect(callsOf([moderatedCase({ urgencies: ['soon'] })], { seed: SEED, oneIn: null })).toEqual([])
  })

  it.each([
    ['before its pair is done', { isSettled: false, agreed: agreed('inadequate', 'no') }],
    ['where nothing was agreed', { agreed: null, urgencies: ['soon'] }],
    ['for needing improvement alone', { agreed: agreed('requiresImprovement', 'yes') }],
    ['for first grades one apart', { firstGrades: ['good', 'requiresImprovement'] }],
    ['where only one of the pair gave a first grade', { firstGrades: ['inadequate'] }],
  ] satisfies [string, Partial<ModeratedCase>][])('%s', (_, differences) => {
    expect(reasonsFor(differences)).toEqual([])
  })
})

describe('a case calls for moderation', () => {
  it.each([
    ['graded Inadequate', { agreed: agreed('inadequate', 'yes') }, ['inadequate']],
    ['where the child is not safeguarded', { agreed: agreed('good', 'no') }, ['notSafeguarded']],
    ['where nobody can tell', { agreed: agreed('good', 'cannotTell') }, ['notSafeguarded']],
    ['with a follow-up', { urgencies: ['soon'] }, ['followUp']],
    ['safe beside an immediate one', { urgencies: ['immediate'] }, ['followUp', 'yesBesideImmediate']],
    ['with first grades two apart', { firstGrades: ['good', 'inadequate'] }, ['twoApart']],
  ] satisfies [string, Partial<ModeratedCase>, string[]][])('%s', (_, differences, reasons) => {
    expect(reasonsFor(differences)).toEqual(reasons)
  })

  it('for every reason at once, each named', () => {
    const all = {
      ...{ agreed: agreed('inadequate', 'no'), urgencies: ['soon'] },
      firstGrades: ['outstanding', 'inadequate'],
    } satisfies Partial<ModeratedCase>
    expect(reasonsFor(all)).toEqual(['inadequate', 'notSafeguarded', 'followUp', 'twoApart'])
  })
})

describe('two first grades', () => {
  it('are far apart from two steps on, whoever gave which', () => {
    const far = GRADES.flatMap((a) => GRADES.filter((b) => areFarApart([a, b])).map((b) => `${a} ${b}`))
    expect(far).toEqual([
      ...['outstanding requiresImprovement', 'outstanding inadequate', 'good inadequate'],
      ...['requiresImprovement outstanding', 'inadequate outstanding', 'inadequate good'],
    ])
  })
})

const ANY_SEED = fc.stringMatching(/^[0-9a-f]{64}$/)
const ANY_GRADE = fc.constantFrom<Grade>(...GRADES)
const ANY_SAMPLE = fc
  .array(fc.tuple(ANY_GRADE, fc.boolean()), { minLength: 1, maxLength: 12 })
  .map((drawn) =>
    drawn.map(([grade, isSettled]) => moderatedCase({ isSettled, agreed: agreed(grade, 'yes') })),
  )

function drawnOf(sample: readonly ModeratedCase[], seed: string, oneIn: number): string[] {
  const called = callsOf(sample, { seed, oneIn })
  return called.flatMap(({ file, reasons }) => (reasons.includes('randomShare') ? [file.id] : []))
}

const isGood = ({ isSettled, agreed: said }: ModeratedCase) =>
  isSettled && (said?.grade === 'good' || said?.grade === 'outstanding')

describe('the random share of the Good', () => {
  it('is what the recipe on the page says, in any language', () => {
    const digits = createHash('sha256').update(`${SEED}:moderation:abc`).digest('hex').slice(0, 8)
    expect(ticketOf(SEED, 'abc')).toBe(Number(`0x${digits}`) / 4_294_967_296)
  })

  it('holds nobody who is not Good or better, and nobody where nothing was drawn', () => {
    fc.assert(
      fc.property(ANY_SAMPLE, ANY_SEED, fc.integer({ min: 1, max: 10 }), (sample, seed, oneIn) => {
        const good = sample.filter(isGood).map(({ id }) => id)
        expect(good).toEqual(expect.arrayContaining(drawnOf(sample, seed, oneIn)))
        expect(drawnOf(sample, seed, 1)).toEqual(good)
      }),
    )
    expect(callsOf([moderatedCase()], NO_SHARE)).toEqual([])
  })

  it('holds at least one once every pair is done, if there is a Good at all', () => {
    fc.assert(
      fc.property(ANY_SAMPLE, ANY_SEED, (drawn, seed) => {
        const sample = drawn.map((file) => ({ ...file, isSettled: true }))
        expect(drawnOf(sample, seed, 100).length > 0).toBe(sample.some(isGood))
      }),
    )
  })

  it('never lets a case go that it has once taken, as more pairs are done', () => {
    fc.assert(
      fc.property(ANY_SAMPLE, ANY_SEED, fc.nat(), (sample, seed, place) => {
        const later = sample.with(place % sample.length, {
          ...sample[place % sample.length]!,
          isSettled: true,
        })
        expect(drawnOf(later, seed, 4)).toEqual(expect.arrayContaining(drawnOf(sample, seed, 4)))
      }),
    )
  })

  it('does not depend on the order in which the cases come', () => {
    fc.assert(
      fc.property(ANY_SAMPLE, ANY_SEED, (sample, seed) => {
        expect(drawnOf(sample.toReversed(), seed, 4).sort()).toEqual(drawnOf(sample, seed, 4).sort())
      }),
    )
  })

  it('is about one in four of many', () => {
    const many = Array.from({ length: 4000 }, () => moderatedCase())
    const share = drawnOf(many, SEED, 4).length / many.length
    expect(share).toBeGreaterThan(0.22)
    expect(share).toBeLessThan(0.28)
  })
})
