import { describe, expect, it } from 'vitest'
import type { KnownTeam, TeamEntry } from '../../evidence/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { parseInstant } from '../../kernel/instant.ts'
import { calendarOf } from '../calendar.ts'
import { day, days, inShort } from '../judging.factory.ts'
import type { Standard } from '../model.ts'
import { STANDARDS } from '../shipped.ts'
import { judgeTeams } from './judge.ts'

const TEAM: KnownTeam = {
  id: 'team' as Id<'team'>,
  name: 'Fieldwork',
  knownSince: parseInstant('2015-10-12T09:00:00Z')!,
}
const entry = (kind: string, on: string): TeamEntry => ({
  ...{ id: `${kind} ${on}` as Id<'teamEntry'>, team: TEAM.id, kind, happenedOn: day(on) },
  ...{ reference: 'M-1', attestedBy: 'The manager' },
})

const judged = (
  code: string,
  asAt: string,
  entries: readonly TeamEntry[],
  change = (each: Standard) => each,
) => {
  const standards = STANDARDS.filter((each) => each.code === code).map(change)
  const ground = { standards, calendar: calendarOf([]), asAt: day(asAt) }
  return judgeTeams([{ team: TEAM, entries }], ground)
}
const said = (...asked: Parameters<typeof judged>) => judged(...asked).map(inShort)

describe('what is asked of a team', () => {
  it('cannot be told where nobody attested it: no feed brings it, and it is never not met', () => {
    expect(said('team-champion', '2016-10-12', [])).toEqual(['2015-10-12 2015-10-12 cannotTell notCovered'])
    expect(said('team-minutes', '2016-10-12', [])).toEqual(['2015-10-12 - cannotTell noFigure'])
  })

  it('is met by what is attested, and names it', () => {
    const named = entry('championNamed', '2015-11-02')
    expect(said('team-champion', '2015-11-19', [named])).toEqual(['2015-10-12 2015-10-12 met done'])
    expect(judged('team-champion', '2015-11-19', [named])[0]?.reliedOn).toEqual([named])
  })

  it('is nothing before the clause was in force, and counts what was attested of before the team was known', () => {
    expect(said('team-champion', '2015-09-30', [entry('championNamed', '2015-09-01')])).toEqual([])
    expect(said('team-champion', '2015-10-05', [entry('championNamed', '2015-09-01')])).toEqual([
      '2015-10-01 2015-10-01 met done',
    ])
  })

  it('is asked of the minutes after each panel, once the authority has set a figure', () => {
    const withFigure = (standard: Standard): Standard => ({
      ...standard,
      versions: standard.versions.map((version) => {
        if (version.rule.shape !== 'within') throw new Error('not shipped so')
        return { ...version, rule: { ...version.rule, limit: days(7) } }
      }),
    })
    const panels = [entry('panelMeeting', '2015-10-20'), entry('panelMeeting', '2015-11-10')]
    const entries = [...panels, entry('minutesReceived', '2015-10-23')]
    expect(said('team-minutes', '2015-12-01', entries).every((each) => each.includes('noFigure'))).toBe(true)
    expect(said('team-minutes', '2015-12-01', entries, withFigure)).toEqual([
      '2015-10-20 2015-10-27 met done',
      '2015-11-10 2015-11-17 cannotTell notCovered',
    ])
  })
})
