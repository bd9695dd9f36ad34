import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import { chooseModerator } from '../../../audits/moderation/choosing.ts'
import { moderateCase } from '../../../audits/moderation/commands.ts'
import { layJudged } from '../../../audits/moderation/moderated.factory.ts'
import { factOf, tasksOf } from '../home.factory.ts'

let cast: Cast

beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast?.close())

it('moderation goes from the lead, who chooses, to the moderator, who looks, and is done', async () => {
  const laid = await layJudged(cast, 'inadequate')
  const chosen = `Choose a moderator for 1 case of ${laid.code} | To choose`
  expect(await tasksOf(cast, 'auditLead')).toContain(chosen)
  expect(await tasksOf(cast, 'moderator')).toEqual([])
  const { person } = await cast.who('moderator')
  const choice = { round: laid.code, case: laid.case, person }
  await cast.house.door.run(await cast.who('auditLead'), chooseModerator, choice)
  expect(await tasksOf(cast, 'auditLead')).toContain(
    `Moderation of 1 case of ${laid.code} is under way | With the moderators`,
  )
  expect(await tasksOf(cast, 'moderator')).toEqual([
    '1 unread notice | Unread',
    `Moderate 1 case of ${laid.code} | To moderate`,
  ])
  const { rows } = await cast.database.superuser.query(`select id from audits.judgement`)
  const look = { case: laid.case, seen: rows[0].id, decision: 'agree', reason: 'So it is' }
  expect(await cast.house.door.run(await cast.who('moderator'), moderateCase, look)).toMatchObject({
    ok: true,
  })
  expect(await tasksOf(cast, 'moderator')).toEqual(['1 unread notice | Unread'])
  expect(await factOf(cast, 'moderator', 'Moderated by you')).toEqual(['1 case'])
})
