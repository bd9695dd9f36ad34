import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { layRound } from '../../analysis/cut/laid.factory.ts'
import { addCaseAction } from '../../audits/case/actions/commands.ts'
import { acknowledgeFollowUp } from '../../audits/case/follow-up/steps/commands.ts'
import { newId } from '../../platform/chance.ts'
import { factOf, issueReport, layDelivery, layReport, tasksOf } from './home.factory.ts'

let cast: Cast

beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast?.close())

const tasksFor = (login: string) => tasksOf(cast, login)
const factFor = (login: string, key: string) => factOf(cast, login, key)

describe('the figures on a home', () => {
  it('are the same for everybody who sees them, whatever children they see', async () => {
    await layRound(cast)
    const lead = await factFor('auditLead', 'Results of April 2015')
    const board = await factFor('boardMember', 'Results of April 2015')
    expect(lead?.[0]).toBe(
      'Good: 1 of 2 audits (50%), from a list of 25. If all 25 had been audited, between 1 and 24 would be expected to be graded Good (95% exact interval).',
    )
    expect(board).toEqual(lead)
  })

  it('leave one line of the person for one look at a home, whoever had to count first', async () => {
    const { person } = await cast.who('boardMember')
    const lines = async () =>
      (
        await cast.database.superuser.query('select verb from trail.line where actor = $1 order by id', [
          person,
        ])
      ).rows
    const before = (await lines()).length
    await factFor('boardMember', 'Results of April 2015')
    expect((await lines()).slice(before)).toEqual([{ verb: 'home.see' }])
  })

  it('say on the trail that a machine counted, on behalf of whom', async () => {
    const sql = `select count(*)::int as n from trail.line where verb = 'analysis.cutRound' and on_behalf_of is not null`
    expect((await cast.database.superuser.query(sql)).rows[0].n).toBe(1)
  })
})

describe('files on a home', () => {
  it('ask for correction while the newest of their source had rows rejected', async () => {
    await layDelivery(cast, '2015-11-18T09:00:00Z', 3)
    expect(await tasksFor('analyst')).toEqual(['3 rows from mosaic were rejected | To correct'])
    await layDelivery(cast, '2015-11-19T09:00:00Z', 0)
    expect(await tasksFor('analyst')).toEqual([])
    expect(await factFor('analyst', 'From mosaic')).toEqual([
      '10 rows read: 10 taken in, 0 known already, 0 rejected',
      'Taken in on 19 November 2015 at 9:00am',
    ])
  })
})

describe('a report on a home', () => {
  it('waits for the lead as a draft, and is there for the board once it is issued', async () => {
    const id = await layReport(cast)
    expect(await tasksFor('auditLead')).toContain('Issue the report: Themed audit | Meeting today')
    expect(await factFor('boardMember', 'Latest report')).toBeUndefined()
    await issueReport(cast, id)
    expect(await tasksFor('auditLead')).not.toContain('Issue the report: Themed audit | Meeting today')
    expect(await factFor('boardMember', 'Latest report')).toEqual(['Themed audit'])
  })
})

describe('refusals on a home', () => {
  it('are counted for governance, and a form that was filled in wrongly is none', async () => {
    expect(await factFor('informationGovernance', 'Refused in the last 7 days')).toEqual([
      'Nobody was refused anything',
    ])
    const partner = await cast.who('partner')
    await cast.house.door.run(partner, addCaseAction, { case: newId() })
    await cast.house.door.run(partner, acknowledgeFollowUp, { followUp: newId() })
    expect(await factFor('informationGovernance', 'Refused in the last 7 days')).toEqual(['1 time, 1 person'])
  })
})
