import { describe, expect, it } from 'vitest'
import { ageOn, literalDay } from '../../kernel/day.ts'
import { childReference, frameHash } from '../draw/digest.ts'
import { drawSample } from '../draw/draw.ts'
import { type Frame, frameText } from '../draw/frame.ts'
import { seedOf } from '../draw/nonce.ts'
import { storyRows, the } from './story.fixture.ts'

type RoundColumn = 'round' | 'as_at' | 'known_on' | 'sample_count' | 'frame_count' | NonceColumn
type NonceColumn = 'salt' | 'lead_nonce' | 'independent_nonce'
type InvolvementColumn = `invo_${'person_id' | 'professional_role_id' | 'professional_team' | Span}`
type Span = 'involvement_start_date' | 'involvement_end_date'

const round = the(storyRows<RoundColumn>('rounds.csv').find((row) => row.round === 'april-2015'))
const stays = storyRows<'person_id' | 'from' | 'until'>('stays.csv')
const persons = storyRows<'pers_person_id' | 'pers_dob'>('ssd_person.csv')
const involvements = storyRows<InvolvementColumn>('ssd_involvements.csv')
const teams = storyRows<'dept_team_id' | 'dept_team_name'>('ssd_department.csv')

function isWithin(day: string, from: string, until: string): boolean {
  return from <= day && (until === '' || day < until)
}

function listedOn(day: string): string[] {
  return stays.filter(({ from, until }) => isWithin(day, from, until)).map((stay) => stay.person_id)
}

function frameOf(references: readonly string[]): Frame {
  return {
    round: round.round,
    register: 'vemt',
    asAt: literalDay(round.as_at),
    knownOn: literalDay(round.known_on),
    size: Number(round.sample_count),
    strata: 'none',
    children: references.map((reference) => ({ stratum: 'none', reference })),
    excluded: [],
  }
}

function drawn(): string[] {
  const persons = new Map(
    listedOn(round.as_at).map((id) => [childReference(round.salt, 'northmere', id), id]),
  )
  const frame = frameOf([...persons.keys()])
  const nonces = { lead: round.lead_nonce, independent: round.independent_nonce }
  const seed = seedOf(frameHash(frameText(frame)), nonces)
  const draw = seed.ok ? drawSample(frame, seed.value) : seed
  return draw.ok ? draw.value.sample.map((reference) => the(persons.get(reference))) : []
}

function allocationOf(person: string, day: string) {
  const allocated = involvements.filter(
    (row) =>
      row.invo_person_id === person &&
      row.invo_professional_role_id !== 'PAR' &&
      isWithin(day, row.invo_involvement_start_date, row.invo_involvement_end_date),
  )
  expect(allocated).toHaveLength(1)
  return the(allocated[0])
}

function ageAndTeam(person: string): string {
  const { pers_dob: born } = the(persons.find((row) => row.pers_person_id === person))
  const { invo_professional_team: team } = allocationOf(person, round.as_at)
  const { dept_team_name: name } = the(teams.find((row) => row.dept_team_id === team))
  return `${ageOn(literalDay(born), literalDay(round.as_at))} ${name}`
}

describe('the draw of the April round', () => {
  it('has a frame of 25 children, each listed once', () => {
    expect(new Set(listedOn(round.as_at)).size).toBe(Number(round.frame_count))
    expect(listedOn(round.as_at)).toHaveLength(25)
  })

  it('draws eight with the ages and teams of the table in the report, in its order', () => {
    expect(drawn().map(ageAndTeam)).toEqual([
      '17 Fieldwork South 2',
      '14 Fieldwork South 3',
      '17 Permanence 2',
      '11 Permanence 1',
      '14 Assessment/FST',
      '17 Fieldwork South 2',
      '13 Assessment',
      '15 Fieldwork North 3',
    ])
  })

  it('draws seven who are open to social care and one who has stepped down', () => {
    const roles = drawn().map((person) => allocationOf(person, round.as_at).invo_professional_role_id)
    expect(roles).toEqual(['CW', 'CW', 'CW', 'CW', 'FSW', 'CW', 'CW', 'CW'])
  })
})

describe('the list on the story day', () => {
  const today = literalDay('2015-11-19')
  const listed = listedOn('2015-11-19')

  it('holds 27 children from 11 to 17, each with one allocated worker', () => {
    const born = persons.filter((row) => listed.includes(row.pers_person_id)).map((row) => row.pers_dob)
    const ages = born.map((day) => ageOn(literalDay(day), today))
    expect(new Set(listed).size).toBe(27)
    expect(ages.filter((age) => age < 11 || age > 17)).toEqual([])
    expect(listed.map((person) => allocationOf(person, '2015-11-19'))).toHaveLength(27)
  })

  it('holds two who have stepped down from social care', () => {
    const roles = listed.map((person) => allocationOf(person, '2015-11-19').invo_professional_role_id)
    expect(roles.filter((role) => role === 'FSW')).toHaveLength(2)
  })
})
