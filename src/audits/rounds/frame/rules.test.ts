import { describe, expect, it, test } from 'vitest'
import { literalDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { ListedChild } from '../../../register/index.ts'
import { refusalOf, valueOf } from '../../draw/draw.factory.ts'
import type { StrataKind } from '../../draw/frame.ts'
import vectors from '../../draw/vectors.json' with { type: 'json' }
import { drawnFrom } from '../ceremony/draw.ts'
import { freezeFrame, type FrameHead } from './rules.ts'

const UNKNOWN = { forename: null, surname: null, sex: null, ethnicity: null, bornOn: null, diedOn: null }

interface Listing {
  readonly sourceKey?: string
  readonly strands?: readonly string[]
  readonly team?: string
  readonly agency?: string
}

function listed(number: number, said: Listing = {}): ListedChild {
  const child = `child ${number}` as Id<'child'>
  const { sourceKey = String(number), strands = [], team, agency } = said
  const teamOf = { id: 'team' as Id<'team'>, name: team ?? '', agency: agency ?? null }
  return {
    ...{ child, stay: `stay ${number}` as Id<'stay'>, known: { child, ...UNKNOWN }, ageYears: 14, strands },
    ...{ from: literalDay('2015-01-01'), until: null, riskLevel: null, reasonOn: null, reasonOff: null },
    identity: { id: `identity ${number}` as Id<'identity'>, source: 'casefile', sourceKey },
    socialCare: {
      isOpen: 'yes',
      worker: null,
      team: team === undefined && agency === undefined ? null : teamOf,
    },
  }
}

const HEAD: FrameHead = {
  ...{
    round: 'april-2015',
    register: 'vemt',
    asAt: literalDay('2015-04-08'),
    knownOn: literalDay('2015-04-08'),
  },
  ...{ strata: 'none', size: { count: 2 } },
}
const LIST = [listed(0), listed(1), listed(2)]
const leftOut = (number: number) => ({
  ...{ id: `exclusion ${number}` as Id<'exclusion'>, child: `child ${number}` as Id<'child'> },
  ...{ code: 'movedAway', reason: 'They moved' },
})

describe('a frame', () => {
  it('is refused when nobody is on the list, or everybody was left out', () => {
    const empty = 'The frame is empty: there is no child to draw.'
    expect(refusalOf(freezeFrame(HEAD, [], [], 'salt'))).toBe(empty)
    expect(refusalOf(freezeFrame(HEAD, LIST, [0, 1, 2].map(leftOut), 'salt'))).toBe(empty)
  })

  it('is refused for a sample larger than who is left', () => {
    const outcome = freezeFrame({ ...HEAD, size: { count: 3 } }, LIST, [leftOut(1)], 'salt')
    expect(refusalOf(outcome)).toBe('Enter how many children to draw, as a whole number from 1 to 2.')
  })

  it('holds those left out with a code and never with the words behind it', () => {
    const frame = valueOf(freezeFrame(HEAD, LIST, [leftOut(1)], 'salt'))
    expect([frame.childCount, frame.sampleCount, frame.children.length]).toEqual([2, 2, 3])
    expect(frame.text).toMatch(/\nexcluded\tmovedAway\t[0-9a-f]{20}\n$/)
    expect(frame.text).not.toContain('They moved')
  })

  it('rounds a share of the list up, after those left out', () => {
    const frame = valueOf(freezeFrame({ ...HEAD, size: { percent: 40 } }, LIST, [leftOut(0)], 'salt'))
    expect([frame.childCount, frame.sampleCount]).toEqual([2, 1])
  })

  it('spreads over teams, agencies or sets of strands, and says where one is not recorded', () => {
    const list = [
      listed(0, { team: 'North', agency: 'Fieldwork', strands: ['missing', 'exploited'] }),
      listed(1, { team: 'South' }),
      listed(2),
    ]
    const strata = (kind: StrataKind) =>
      valueOf(freezeFrame({ ...HEAD, strata: kind }, list, [], 'salt')).children.map(({ stratum }) => stratum)
    expect(strata('team')).toEqual(['North', 'South', 'not recorded'])
    expect(strata('agency')).toEqual(['Fieldwork', 'not recorded', 'not recorded'])
    expect(strata('strand')).toEqual(['exploited+missing', 'not recorded', 'not recorded'])
    expect(strata('none')).toEqual(['none', 'none', 'none'])
  })
})

// The list of each vector as the register gives it: the strata come from the field that the kind names.
function listOf(vector: (typeof vectors)[number]): ListedChild[] {
  return Array.from({ length: vector.children }, (_, number) => {
    const name = vector.strataOf[number % vector.strataOf.length] ?? ''
    const spread = { none: {}, team: { team: name }, agency: { agency: name }, strand: { strands: [name] } }
    const sourceKey = `C-${String(number).padStart(4, '0')}`
    return listed(number, { sourceKey, ...spread[vector.strata as StrataKind] })
  })
}

test.each(vectors)(
  'freezes and draws “$round” as the second implementation did, in another language',
  (vector) => {
    const days = { asAt: literalDay(vector.asAt), knownOn: literalDay(vector.knownOn) }
    const head = {
      ...HEAD,
      ...days,
      round: vector.round,
      register: vector.register,
      size: { count: vector.size },
    }
    const strata = vector.strata as StrataKind
    const frame = valueOf(
      freezeFrame({ ...head, strata }, listOf(vector), vector.excluded.map(leftOut), vector.salt),
    )
    expect(frame.hash).toBe(vector.frameHash)
    expect(valueOf(drawnFrom(frame, vector.nonces))).toEqual({ seed: vector.seed, sample: vector.sample })
  },
)
