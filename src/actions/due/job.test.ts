import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOW, openCast, type Cast } from '../../../test/support/cast.ts'
import { tasksOf } from '../../apps/worker.ts'
import { addAction } from '../commands.ts'
import { jobs } from '../jobs.ts'
import { moveAction } from '../moves/commands.ts'
import { layRounds } from '../rounds.factory.ts'

let cast: Cast

beforeAll(async () => {
  cast = await openCast(() => NOW)
  await cast.lay((transaction) => layRounds(transaction, cast.authority))
})
afterAll(() => cast?.close())

const tick = () => tasksOf(cast.house, jobs)['actions.tellOverdue']!({})

async function told() {
  const { rows } = await cast.database.superuser.query<{ login: string; kind: string; about: string }>(
    `select p.login, n.kind, n.about from notices.notice n join access.person p on p.id = n.person_id
     where n.kind <> 'actionGiven' order by n.id`,
  )
  return rows
}

async function add(reference: string, due: string, login: 'teamManager' | null) {
  const person = login === null ? '' : (await cast.who(login)).person
  const blank = { round: 'october-2014', title: 'A title', wording: 'A wording', owner: '', measure: '' }
  const input = { ...blank, reference, due, person }
  const outcome = await cast.house.door.run(await cast.who('auditLead'), addAction, input)
  if (!outcome.ok) throw new Error('refused')
  return outcome.value.id
}

// The frozen day is 19 November 2015.
describe('the clock of actions', () => {
  it('tells nobody while nothing is overdue', async () => {
    await add('1', '2015-11', 'teamManager')
    await add('2', '2015-11-19', null)
    await tick()
    expect(await told()).toEqual([])
  })

  it('tells the owner, the lead and the board, each once however often it runs', async () => {
    const fresh = await add('3', '2015-11-18', 'teamManager')
    const old = await add('4', '2015-10-20', 'teamManager')
    await tick()
    await tick()
    expect(await told()).toEqual([
      { login: 'teamManager', kind: 'actionOverdue', about: `/actions/${fresh}` },
      { login: 'teamManager', kind: 'actionOverdue', about: `/actions/${old}` },
      { login: 'auditLead', kind: 'actionEscalated', about: `/actions/${old}` },
      { login: 'boardMember', kind: 'actionUnended', about: `/actions/${old}` },
    ])
  })

  it('is silent about what is done', async () => {
    const count = (await told()).length
    const action = await add('5', '2015-10-20', null)
    const done = { action, move: 'finish', note: 'It is done.' }
    expect((await cast.house.door.run(await cast.who('auditLead'), moveAction, done)).ok).toBe(true)
    await tick()
    expect(await told()).toHaveLength(count)
  })
})
