import { describe, expect, it } from 'vitest'
import { literalDay, type Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Involvement, InvolvementRole } from './model.ts'
import { socialCareOn, standardRole } from './rules.ts'

const APRIL = literalDay('2015-04-08')
const PARTNER: InvolvementRole = { code: 'PAR', meaning: 'partner', isOpenToSocialCare: false }

let count = 0

function involvement(
  role: InvolvementRole | null,
  team: string,
  from: string,
  until: string | null = null,
): Involvement {
  count += 1
  return {
    id: `involvement-${count}` as Id<'involvement'>,
    child: 'child' as Id<'child'>,
    role,
    team: { id: team as Id<'team'>, name: team, agency: null },
    worker: null,
    changeReason: null,
    from: literalDay(from),
    until: until === null ? null : literalDay(until),
  }
}

function on(day: Day, ...involvements: readonly Involvement[]) {
  const { isOpen, team } = socialCareOn(involvements, day)
  return [isOpen, team?.name ?? null]
}

const worker = standardRole('CW')
const support = standardRole('FSW')

describe('whether a child is open to social care', () => {
  it('cannot be told while no involvement is known', () => {
    expect(on(APRIL)).toEqual(['cannotTell', null])
  })

  it('cannot be told from an involvement that began later', () => {
    expect(on(APRIL, involvement(worker, 'Later', '2015-04-09'))).toEqual(['cannotTell', null])
  })

  it('cannot be told from a role that nobody has explained, or that was left blank', () => {
    const unknown = involvement(standardRole('XYZ'), 'Elsewhere', '2015-01-01')
    expect(on(APRIL, unknown, involvement(null, 'Nowhere', '2015-01-01'))).toEqual(['cannotTell', null])
  })

  it('is yes while a social worker is involved, whose team is the child’s team', () => {
    const partner = involvement(PARTNER, 'Health', '2015-03-01')
    expect(
      on(
        APRIL,
        involvement(support, 'Support', '2015-02-01'),
        partner,
        involvement(worker, 'South', '2014-01-01'),
      ),
    ).toEqual(['yes', 'South'])
  })

  it('is no after a step down, and the team is that of the family support worker', () => {
    const ended = involvement(worker, 'Assessment', '2014-01-01', '2015-03-01')
    const partner = involvement(PARTNER, 'Health', '2015-04-01')
    expect(on(APRIL, ended, partner, involvement(support, 'Support', '2015-03-01'))).toEqual([
      'no',
      'Support',
    ])
  })

  it('is no without a team where every involvement has ended', () => {
    expect(on(APRIL, involvement(worker, 'Assessment', '2014-01-01', '2015-03-01'))).toEqual(['no', null])
  })

  it('holds on the first day of an involvement and no longer on the day it ends', () => {
    expect(on(APRIL, involvement(worker, 'South', '2015-04-08'))).toEqual(['yes', 'South'])
    expect(on(APRIL, involvement(worker, 'South', '2015-01-01', '2015-04-08'))).toEqual(['no', null])
  })

  it('goes by the social worker who came last', () => {
    const first = involvement(worker, 'South', '2015-01-01')
    expect(on(APRIL, involvement(worker, 'North', '2015-03-01'), first)).toEqual(['yes', 'North'])
  })
})
