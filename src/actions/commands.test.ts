import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../test/support/cast.ts'
import type { Command, Role } from '../access/index.ts'
import { EMPTY_FORM } from '../platform/views/forms.tsx'
import { newId } from '../platform/chance.ts'
import { addAction, addFurtherAction, recordAction } from './commands.ts'
import { moveAction } from './moves/commands.ts'
import { actionsDocument } from './document.ts'
import { actionQuery } from './pages/actions/[action]/query.ts'
import { actionsQuery, allActions } from './pages/actions/query.ts'
import { pages } from './pages/index.ts'
import { layRounds } from './rounds.factory.ts'

let cast: Cast

const BLANK = { owner: '', due: '', measure: '' }
const SIX = {
  round: 'october-2014',
  reference: '6.1',
  title: 'A champion',
  wording: 'A champion in each team.',
  ...BLANK,
}

beforeAll(async () => {
  cast = await openCast()
  await cast.lay((transaction) => layRounds(transaction, cast.authority))
})
afterAll(() => cast?.close())

async function run<Input, Facts, Value>(role: Role, command: Command<Input, Facts, Value>, input: object) {
  return cast.house.door.run(await cast.who(role), command, input)
}

async function added(reference: string): Promise<string> {
  const outcome = await cast.house.door.run(await cast.who('auditLead'), addAction, { ...SIX, reference })
  if (!outcome.ok) throw new Error(outcome.problem.problems[0]?.sentence)
  return outcome.value.id
}

async function seen(action: string) {
  const outcome = await cast.house.door.see(await cast.who('boardMember'), actionQuery, { action })
  if (!outcome.ok) throw new Error('The action cannot be seen')
  return outcome.value
}

describe('actions', () => {
  it('are hidden from an administrator', async () => {
    expect((await cast.house.door.see(await cast.who('administrator'), allActions, {})).ok).toBe(false)
  })

  it('are added by the audit lead alone, after a round that exists', async () => {
    expect(await run('moderator', addAction, SIX)).toMatchObject({ problem: { kind: 'absent' } })
    expect(await run('auditLead', addAction, { ...SIX, round: 'never' })).toMatchObject({
      problem: { kind: 'absent' },
    })
  })

  it('are refused with a sentence at each field that is wrong', async () => {
    const outcome = await run('auditLead', addAction, { ...SIX, title: ' ', due: '2015-13' })
    expect(outcome).toMatchObject({ problem: { problems: [{ field: 'title' }, { field: 'due' }] } })
  })

  it('are none at first', async () => {
    const outcome = await cast.house.door.see(await cast.who('boardMember'), allActions, {})
    expect(outcome).toMatchObject({ value: { actions: [] } })
  })

  it('are refused a reference that the round uses already', async () => {
    await added('6.1')
    expect(await run('auditLead', addAction, SIX)).toMatchObject({
      problem: { problems: [{ field: 'reference' }] },
    })
  })

  it('are shown as not recorded where nothing was recorded', async () => {
    const outcome = await cast.house.door.see(await cast.who('partner'), allActions, {})
    expect(outcome.ok && actionsDocument(outcome.value).actions).toEqual([
      {
        ...{ reference: '6.1', title: 'A champion', owner: null, due: null, status: 'open' },
        ...{ recommended: '2015-11-19', inForceFrom: null, exposure: 'cannotTell' },
      },
    ])
  })

  it('are exposed to later cases once the day in force is recorded, and the history says so', async () => {
    const action = await added('6.2')
    const recorded = { ...BLANK, action, due: '2015-12', inForceFrom: '2014-10-01' }
    expect(await run('auditor', recordAction, recorded)).toMatchObject({ problem: { kind: 'absent' } })
    expect((await run('auditLead', recordAction, recorded)).ok).toBe(true)
    const { exposures, events } = await seen(action)
    expect(exposures).toMatchObject([{ round: { code: 'april-2015' }, exposure: 'yes' }])
    expect(events.map(({ field, value }) => [field, value])).toEqual([
      ['inForceFrom', '2014-10-01'],
      ['due', '2015-12'],
      [null, null],
    ])
  })

  it('are verified by somebody else than the one who marked them done', async () => {
    const action = await added('6.3')
    const looked = { lookedWhere: 'The minutes', lookedOn: '2015-11-18', outcome: 'effectNotShown' }
    const move = (role: Role, code: string, more: object = looked) =>
      run(role, moveAction, { action, move: code, note: 'Seen in the minutes.', ...more })
    expect(await run('auditLead', moveAction, { action, move: 'finish', note: '' })).toMatchObject({
      problem: { problems: [{ field: 'note' }] },
    })
    expect((await move('auditLead', 'finish')).ok).toBe(true)
    expect(await move('auditLead', 'verify')).toMatchObject({ problem: { kind: 'invalid' } })
    expect(await move('boardMember', 'verify')).toMatchObject({ problem: { kind: 'absent' } })
    expect(await move('moderator', 'verify', {})).toMatchObject({
      problem: { problems: [{ field: 'lookedWhere' }, { field: 'lookedOn' }] },
    })
    expect((await move('moderator', 'verify')).ok).toBe(true)
    expect(await move('auditLead', 'close', { outcome: 'effective' })).toMatchObject({
      problem: { problems: [{ field: 'outcome' }] },
    })
    expect((await move('auditLead', 'close')).ok).toBe(true)
    expect((await seen(action)).action.outcome).toBe('effectNotShown')
    expect((await seen(action)).events.map(({ status }) => status)).toEqual([
      'closed',
      'verified',
      'done',
      'open',
    ])
  })

  it('are moved once when two people move one at the same moment, and the second is told', async () => {
    const action = await added('6.7')
    const start = () => run('auditLead', moveAction, { action, move: 'start', note: 'Asked the teams.' })
    const both = await Promise.all([start(), start()])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ problem: { kind: 'conflict' } })
    expect((await seen(action)).events).toHaveLength(2)
  })

  it('are several for one recommendation, each with a person of its own who is told and may mark it done', async () => {
    const first = await added('6.8')
    const manager = await cast.who('teamManager')
    const further = { ...BLANK, action: first, reference: '6.8.2', title: 'Minutes', team: 'Fieldwork' }
    expect(await run('auditLead', addFurtherAction, { ...further, reference: '6.8' })).toMatchObject({
      problem: { problems: [{ field: 'reference' }] },
    })
    expect(await run('auditLead', addFurtherAction, { ...further, person: newId() })).toMatchObject({
      problem: { problems: [{ field: 'person' }] },
    })
    const made = await run('auditLead', addFurtherAction, { ...further, person: manager.person })
    if (!made.ok) throw new Error('refused')
    const { action, together } = await seen(made.value.id)
    expect(action).toMatchObject({ recommendation: { id: first }, wording: SIX.wording, team: 'Fieldwork' })
    expect(together.map(({ reference }) => reference)).toEqual(['6.8'])
    const told = await cast.database.superuser.query(
      `select kind from notices.notice where person_id = '${manager.person}'`,
    )
    expect(told.rows).toEqual([{ kind: 'actionGiven' }])
    const done = { action: action.id, move: 'finish', note: 'Minutes go out.' }
    expect(await run('auditor', moveAction, done)).toMatchObject({ problem: { kind: 'absent' } })
    expect((await run('teamManager', moveAction, done)).ok).toBe(true)
  })

  it('keep what somebody recorded while somebody else was writing', async () => {
    const action = await added('6.9')
    const before = (await seen(action)).action.newest.id
    const record = (owner: string) =>
      run('auditLead', recordAction, { ...BLANK, inForceFrom: '', action, owner, seen: before })
    expect((await record('First')).ok).toBe(true)
    expect(await record('Second')).toMatchObject({ problem: { kind: 'conflict' } })
    expect((await seen(action)).action.owner).toBe('First')
  })

  it('are found by status and round, and page by page', async () => {
    const see = async (input: object) => {
      const outcome = await cast.house.door.see(await cast.who('analyst'), actionsQuery, input)
      return outcome.ok ? outcome.value.actions.map(({ reference }) => reference) : []
    }
    expect(await see({ status: 'closed' })).toEqual(['6.3'])
    expect(await see({ round: 'april-2015' })).toEqual([])
    const first = await added('6.4')
    await added('6.5')
    expect((await see({ after: first })).slice(0, 1)).toEqual(['6.5'])
  })
})

describe('the pages of actions', () => {
  const show = async (role: Role, path: string, input: object) => {
    const page = pages.find((each) => each.path === path)
    const { today, at, words } = await cast.house.moment()
    const around = { actor: await cast.who(role), today, at, words, isStory: true, csrfToken: 'token' }
    return page?.show(cast.house.door, { ...input }, around, EMPTY_FORM)
  }

  it('answer an action that does not exist as if it were hidden', async () => {
    const absent = await show('auditLead', '/actions/:action', { action: newId() })
    expect(absent).toEqual(await show('administrator', '/actions/:action', { action: newId() }))
    expect(absent?.ok).toBe(false)
  })

  it.each([
    '/actions',
    '/actions/new',
    '/actions/:action',
    '/actions/:action/record',
    '/actions/:action/further',
    '/actions/:action/measures/new',
    '/actions/:action/moves/:move',
  ])('show the audit lead %s', async (path) => {
    const action = await added(`show ${path}`)
    expect((await show('auditLead', path, { action, move: 'start' }))?.ok).toBe(true)
  })
})

describe('the due day of an action', () => {
  it('is never before the round that led to it', async () => {
    const before = {
      problem: { problems: [{ field: 'due', sentence: expect.stringMatching(/8 April 2015/) }] },
    }
    const april = { ...SIX, round: 'april-2015' }
    expect(await run('auditLead', addAction, { ...april, due: '2015-04-07' })).toMatchObject(before)
    const outcome = await run('auditLead', addAction, { ...april, due: '2015-04' })
    const action = outcome.ok ? outcome.value.id : ''
    const recorded = { ...BLANK, action, inForceFrom: '' }
    expect(await run('auditLead', recordAction, { ...recorded, due: '2015-03' })).toMatchObject(before)
    const further = { ...BLANK, action, reference: '6.1.2', title: 'Another', due: '2014-12' }
    expect(await run('auditLead', addFurtherAction, further)).toMatchObject(before)
    await cast.database.superuser.query(`update actions.action set due = '2014-12' where id = $1`, [action])
    const kept = { ...recorded, owner: 'Head of service', due: '2014-12' }
    expect(await run('auditLead', recordAction, kept)).toMatchObject({ ok: true })
  })
})
