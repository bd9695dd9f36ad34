import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import { valueOf } from '../../draw/draw.factory.ts'
import { drawn, layList, planned } from '../round.factory.ts'
import { roundVerify } from './query.ts'
import { sayNotRecorded } from './words.ts'

let cast: Cast

beforeAll(async () => {
  cast = await openCast()
  await layList(cast, 8)
})
afterAll(() => cast?.close())

async function verify(round: string, role: 'auditLead' | 'boardMember' = 'auditLead') {
  return valueOf(await cast.house.door.see(await cast.who(role), roundVerify, { round }))
}

let made = 0

/** A drawn round in which somebody who walks around every wall has changed something. */
async function tampered(sql: string) {
  made += 1
  const round = await drawn(cast, { code: `tampered-${made}` })
  const { rowCount } = await cast.database.superuser.query(
    sql.replaceAll('$round', `(select id from audits.round where code = '${round}')`),
  )
  expect(rowCount).toBeGreaterThan(0)
  const { matches, parts, sentence } = await verify(round)
  return { matches, differing: parts.filter((part) => !part.matches).map(({ part }) => part), sentence }
}

describe('a draw that somebody changed in the database', () => {
  it('is found out by the frame file', async () => {
    const { matches, differing } = await tampered(
      `update audits.frame set frame_text = replace(frame_text, 'size 3', 'size 2') where round_id = $round`,
    )
    expect(matches).toBe(false)
    expect(differing).toEqual(expect.arrayContaining(['frame hash', 'sample']))
  })

  it('is found out by the promises and by the trail when the frame file and its hash were changed together', async () => {
    const { differing } = await tampered(
      `update audits.frame set frame_text = replace(frame_text, 'size 3', 'size 2'),
          frame_hash = encode(sha256(replace(frame_text, 'size 3', 'size 2')::bytea), 'hex') where round_id = $round`,
    )
    expect(differing).not.toContain('frame hash')
    expect(differing).toEqual(
      expect.arrayContaining(['commitment of the audit lead', 'seed', 'frame hash on the trail']),
    )
  })

  it('is found out by a child who was taken out of the list behind the frame', async () => {
    const { differing } = await tampered(
      `delete from audits.frame_child where round_id = $round and reference = (
          select min(reference) from audits.frame_child where round_id = $round)`,
    )
    expect(differing).toContain('list of children behind the frame')
  })

  it('is found out by a reference that is not the child’s', async () => {
    const { differing } = await tampered(`update audits.frame set salt = 'another' where round_id = $round`)
    expect(differing).toEqual(['set of references of the children'])
  })

  it('is found out by a case of a child who was not drawn', async () => {
    const { matches, differing, sentence } = await tampered(
      `update audits.case_file set (reference, child_id) = (
          select f.reference, f.child_id from audits.frame_child f
          where f.round_id = $round and f.reference not in (select c.reference from audits.case_file c where c.round_id = $round)
          limit 1)
        where round_id = $round and position = 2`,
    )
    expect([matches, differing]).toEqual([false, ['set of cases']])
    expect(sentence).toBe('The set of cases is not what the frame file and the nonces give.')
  })

  it('is found out by a case that was taken out, and by a sample that was rewritten', async () => {
    expect(
      (await tampered(`delete from audits.case_file where round_id = $round and position = 3`)).differing,
    ).toEqual(['set of cases'])
    const rewritten = await tampered(
      `update audits.draw set sample = sample[1:2] || array['00000000000000000000'] where round_id = $round`,
    )
    expect(rewritten.differing).toContain('sample')
  })

  it('is found out by another seed', async () => {
    const { differing } = await tampered(
      `update audits.draw set seed = repeat('0', 64) where round_id = $round`,
    )
    expect(differing).toEqual(expect.arrayContaining(['seed', 'order']))
  })
})

describe('a round without a draw', () => {
  it('says so', async () => {
    const round = await planned(cast, { code: 'only-planned' })
    const nothing = { isRecorded: false, matches: false, frameHash: null, seed: null, parts: [] }
    expect(await verify(round)).toMatchObject({ ...nothing, sentence: sayNotRecorded('planned') })
  })

  it('is no draw of the past that can be computed again', async () => {
    await cast.lay(async ({ sql }) => {
      const register = await sql.selectFrom('register.register').select('id').executeTakeFirstOrThrow()
      const how = {
        strata: 'none',
        isOnePerson: false,
        isReconstruction: false,
        madeAt: '2015-11-19T10:00:00Z',
      }
      const round = {
        id: '00000000-0000-7000-8000-000000000001',
        code: 'october-2014',
        theme: 'CSE',
        status: 'knownInPart',
      }
      const known = { month: '2014-10', knownFrameCount: 25, knownSampleCount: 9 }
      await sql
        .insertInto('audits.round')
        .values({ authorityId: cast.authority, registerId: register.id, ...round, ...known, ...how })
        .execute()
    })
    const found = await verify('october-2014', 'boardMember')
    expect(found).toMatchObject({
      isRecorded: false,
      matches: false,
      sentence: sayNotRecorded('knownInPart'),
    })
  })
})

describe('a draw that nobody changed', () => {
  it('matches, and only who may know the children compares them', async () => {
    const round = await drawn(cast, { code: 'untouched' })
    const [lead, board] = [await verify(round), await verify(round, 'boardMember')]
    expect([lead.matches, lead.hasComparedChildren, lead.parts.length]).toEqual([true, true, 12])
    expect([board.matches, board.hasComparedChildren, board.parts.length]).toEqual([true, false, 9])
  })
})
