import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { literalDay, type Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import { isStrong } from './identifiers.ts'
import type { Bearer, Joining, SharedIdentifier, Standing } from './model.ts'
import { chooseDirection, decideUndoing, proposalsFor } from './rules.ts'
import { JOINING_SENTENCES as SAY } from './words.ts'

const BORN = literalDay('2001-03-27')
const OTHER_DAY = literalDay('2001-03-28')

const bearer = (name: string, bornOn: Day | null = BORN): Bearer => ({
  identity: `i-${name}` as Id<'identity'>,
  child: `c-${name}` as Id<'child'>,
  source: name,
  bornOn,
})
const shared = (
  bearers: readonly Bearer[],
  type = 'nationalId',
  value = '943 476 5919',
): SharedIdentifier => ({
  ...{ type, value, bearers },
})

describe('an identifier that can stand for one child', () => {
  it.each([
    ['upn', 'H801200001002'],
    ['upn', 'A80120000100B'],
    ['upn', 'I801200001001'],
    ['upn', 'UPN'],
    ['nationalId', '9434765918'],
    ['nationalId', '0000000000'],
    ['nationalId', '5555555555'],
    ['nationalId', '12345'],
    ['legacyId', '9434765919'],
    ['other', '9434765919'],
  ])('is none where it is a %s like %s', (type, value) => {
    expect(isStrong(type, value)).toBe(false)
  })

  it('has the right check character, however it is spaced and in whatever case', () => {
    expect(isStrong('upn', 'h80120000100 1')).toBe(true)
    expect(isStrong('nationalId', '943 476 5919')).toBe(true)
  })

  it('is a number of pupils under one letter of 23, and no other', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{12}$/), (digits) => {
        const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((letter) => isStrong('upn', letter + digits))
        expect(letters).toHaveLength(1)
        expect('IOS').not.toContain(letters[0])
      }),
    )
  })

  it('catches every slip in one digit of a national number', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), (at, digit) => {
        const slip = `${'9434765919'.slice(0, at)}${digit}${'9434765919'.slice(at + 1)}`
        expect(isStrong('nationalId', slip)).toBe(slip === '9434765919')
      }),
    )
  })
})

describe('a proposal', () => {
  it('is never made of an identifier that is weak, or of two identities of one child', () => {
    expect(proposalsFor([shared([bearer('a'), bearer('b')], 'legacyId')])).toEqual([])
    const second = { ...bearer('a'), identity: 'i-a2' as Id<'identity'> }
    expect(proposalsFor([shared([bearer('a'), second])])).toEqual([])
  })

  it('is strong where the birth days are the same or one is not recorded', () => {
    for (const day of [BORN, null])
      expect(proposalsFor([shared([bearer('a'), bearer('b', day)])])).toMatchObject([
        { one: 'c-a', other: 'c-b', verdict: 'strong', shared: ['nationalId'], pairs: [['i-a', 'i-b']] },
      ])
  })

  it('is a conflict where they differ, whatever else the two share', () => {
    const pair = [bearer('a'), bearer('b', OTHER_DAY)]
    const strong = [bearer('a', null), bearer('b', null)]
    for (const both of [
      [shared(pair), shared(strong, 'upn', upn('801200001000'))],
      [shared(strong, 'upn', upn('801200001000')), shared(pair)],
    ])
      expect(proposalsFor(both)).toMatchObject([{ verdict: 'conflict' }])
  })

  it('is not made again of a pair that was found to be two, and still of the others', () => {
    const three = [shared([bearer('a'), bearer('b'), bearer('c')])]
    expect(proposalsFor(three)).toHaveLength(3)
    const left = proposalsFor(three, [['i-a', 'i-b']])
    expect(left.map(({ one, other }) => `${one} ${other}`)).toEqual(['c-a c-c', 'c-b c-c'])
  })

  it('comes once for each two children, whatever the order in which their identifiers are read', () => {
    const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 2 })
    fc.assert(
      fc.property(fc.array(names, { maxLength: 4 }), (groups) => {
        const all = groups.map((group, at) =>
          shared(
            group.map((name) => bearer(name)),
            'upn',
            upn(`80120000${1000 + at}`),
          ),
        )
        const keys = proposalsFor(all).map(({ one, other }) => `${one} ${other}`)
        expect(new Set(keys).size).toBe(keys.length)
        expect(new Set(proposalsFor([...all].reverse()).map(({ one, other }) => `${one} ${other}`))).toEqual(
          new Set(keys),
        )
      }),
    )
  })
})

/** The number with the letter that belongs to it. */
function upn(digits: string): string {
  return [...'ABCDEFGHJKLMNPQRTUVWXYZ']
    .map((letter) => letter + digits)
    .find((value) => isStrong('upn', value))!
}

const PAIR = { one: 'c-a' as Id<'child'>, other: 'c-b' as Id<'child'> }
const direct = (first: Partial<Standing>, second: Partial<Standing>) => {
  const nowhere = { openRounds: [], wasDrawn: false, isListed: false }
  return chooseDirection(
    PAIR,
    new Map([
      ['c-a', { ...nowhere, ...first }],
      ['c-b', { ...nowhere, ...second }],
    ]),
  )
}

describe('which of two children stays', () => {
  it('is neither while rounds under way hold both', () => {
    const refused = direct({ openRounds: ['spring'] }, { openRounds: ['autumn'] })
    expect(refused).toMatchObject({ ok: false, problem: { kind: 'conflict' } })
    expect(!refused.ok && refused.problem.problems[0]?.sentence).toContain('spring and autumn')
  })

  it('is the one in a round, then the one drawn before, then the one on a list, then the older', () => {
    const keptIn = (decided: ReturnType<typeof direct>) => decided.ok && decided.value.kept
    expect(keptIn(direct({ wasDrawn: true, isListed: true }, { openRounds: ['autumn'] }))).toBe('c-b')
    expect(keptIn(direct({ isListed: true }, { wasDrawn: true }))).toBe('c-b')
    expect(keptIn(direct({}, { isListed: true }))).toBe('c-b')
    expect(keptIn(direct({}, {}))).toBe('c-a')
  })
})

describe('taking a joining back', () => {
  const joining = { undone: null } as Joining
  it('is refused a second time, while another was joined on top, and while a round holds the child', () => {
    const undone = { at: 0, by: '', reason: '' } as unknown as Joining['undone']
    const whole = { isWhole: true, openRounds: [] }
    expect(decideUndoing({ ...joining, undone }, whole)).toMatchObject({
      problem: { problems: [{ sentence: SAY.undoneAlready }] },
    })
    expect(decideUndoing(joining, { ...whole, isWhole: false })).toMatchObject({
      problem: { problems: [{ sentence: SAY.joinedOnTop }] },
    })
    expect(decideUndoing(joining, { ...whole, openRounds: ['autumn'] })).toMatchObject({ ok: false })
    expect(decideUndoing(joining, whole)).toMatchObject({ ok: true })
  })
})
