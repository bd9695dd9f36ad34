import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { ROLES } from '../../access/index.ts'
import { createPerson } from '../../access/people/commands.ts'
import { addCaseAction } from '../../audits/case/actions/commands.ts'
import { raiseFollowUp } from '../../audits/case/follow-up/raising/commands.ts'
import {
  acknowledgeFollowUp,
  actOnFollowUp,
  reopenFollowUp,
  verifyFollowUp,
} from '../../audits/case/follow-up/steps/commands.ts'
import { judgeCase } from '../../audits/case/judgement/commands.ts'
import { layCase } from '../../audits/case/laid.factory.ts'
import { giveBackCase, submitCase } from '../../audits/case/submission/commands.ts'
import { answerAll, GOOD_VIEW, openViews } from '../../audits/case/views.factory.ts'
import { done, drawn, frozen, layList, planned, promised } from '../../audits/rounds/round.factory.ts'
import { laySight } from '../../organisation/children.factory.ts'
import { shippedTool } from '../../audits/tool/index.ts'
import { newId } from '../../platform/chance.ts'
import { factOf, homeOfLogin, tasksOf } from './home.factory.ts'

let cast: Cast

beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast?.close())

const homeFor = (login: string) => homeOfLogin(cast, login)
const tasksFor = (login: string) => tasksOf(cast, login)
const factFor = (login: string, key: string) => factOf(cast, login, key)

describe('the home of a new authority', () => {
  it.each(ROLES.filter((role) => role !== 'administrator'))('has nothing to do for the %s', async (role) => {
    expect(await tasksFor(role)).toEqual([])
    expect((await homeFor(role)).sections.map((section) => section.role)).toContain(role)
  })

  it('shows the administrator the accounts that need something, and nothing else', async () => {
    const { sections } = await homeFor('administrator')
    expect(sections.map(({ role }) => role)).toEqual(['administrator'])
    expect(await tasksFor('administrator')).toContain('12 people have no link that works | To do')
  })

  it('tells a person who was just given a link from those whose link ran out', async () => {
    const person = { login: 'newcomer', displayName: 'The newcomer', agency: '', roles: ['boardMember'] }
    await done(cast, await cast.who('administrator'), createPerson, person)
    const tasks = await tasksFor('administrator')
    expect(tasks).toContain('1 person has not used their link yet | Waiting')
    expect(tasks).toContain('12 people have no link that works | To do')
  })
})

describe('children on a home', () => {
  it('are counted for a social worker and a partner only where they work with them', async () => {
    const { children } = await layList(cast, 4)
    for (const role of ['socialWorker', 'partner'] as const) {
      const { person } = await cast.who(role)
      expect(await factFor(role, 'On the VEMT list today')).toEqual([
        'None of the children you work with is on the VEMT list today',
      ])
      await cast.lay((transaction) => laySight(transaction, cast.authority, person, children[0]!.child))
      expect(await factFor(role, 'On the VEMT list today')).toEqual(['1 child you work with'])
    }
  })

  it('are all counted for the panel coordinator, with what nobody recorded', async () => {
    expect(await factFor('panelCoordinator', 'On the VEMT list today')).toEqual([
      '4 children',
      '0 came on and 0 came off in the last 30 days',
    ])
    expect(await tasksFor('panelCoordinator')).toEqual([
      '4 children have no risk level on the VEMT list | To do',
    ])
  })

  it('are not counted at all for the board, the analyst, governance and the administrator', async () => {
    for (const role of ['boardMember', 'analyst', 'informationGovernance', 'administrator'] as const) {
      const home = await homeFor(role)
      expect(home.children, role).toEqual([])
      expect(JSON.stringify(home), role).not.toMatch(/VEMT list today/)
    }
  })
})

describe('a round on a home', () => {
  it('asks the lead to freeze its list, and then each of two people for a nonce', async () => {
    const name = 'Child sexual exploitation, November 2015'
    await planned(cast)
    expect(await tasksFor('auditLead')).toEqual([`Freeze the list: ${name} | To do`])
    expect(await tasksFor('independentPerson')).toEqual([])
  })

  it('waits for the other person once one has promised, and is urgent when both have', async () => {
    const round = await frozen(cast, { code: 'winter-2015', theme: 'Neglect' })
    const make = 'Make your nonce: Neglect, November 2015 | To do'
    expect(await tasksFor('independentPerson')).toEqual([make])
    await promised(cast, round)
    const show = 'Show your nonce: Neglect, November 2015 | Waiting for you'
    expect(await tasksFor('independentPerson')).toEqual([show])
    expect((await tasksFor('auditLead'))[0]).toBe(show)
  })

  it('asks for auditors when it is drawn, and tells nobody else who was drawn', async () => {
    await drawn(cast, { code: 'spring-2015', theme: 'Gangs' })
    expect(await tasksFor('auditLead')).toContain('Choose the auditors: Gangs, November 2015 | To do')
    expect((await homeFor('independentPerson')).children).toEqual([])
  })
})

describe('a follow-up on a home', () => {
  it('stands first for its manager, and for the deputy, the lead and who raised it, until it is acknowledged; and then to be verified', async () => {
    const laid = await layCase(cast)
    const manager = await cast.join('manager', 'teamManager', 'boardMember')
    const deputy = await cast.join('deputy', 'moderator')
    const named = {
      authorityId: cast.authority,
      id: newId(),
      personId: manager.person,
      deputyId: deputy.person,
    }
    await cast.lay(({ sql }) =>
      sql
        .insertInto('access.deputy')
        .values({ ...named, fromOn: '2015-11-19' })
        .execute(),
    )
    const asked = { case: laid.case, urgency: 'immediate', what: 'Strategy meeting', why: 'A new worry' }
    const { followUp } = await done(cast, laid.first, raiseFollowUp, {
      ...asked,
      manager: manager.person,
      deputy: 'nobody',
    })

    const home = await homeFor('manager')
    expect(home.sections[0]?.tasks[0]).toMatchObject({
      title: 'Acknowledge: Strategy meeting',
      status: '24 hours left',
      urgency: 'now',
    })
    expect(home.children).toContain(laid.child)
    expect(await tasksFor('deputy')).toEqual([
      'Acknowledge: Strategy meeting | 24 hours left',
      '1 unread notice | Unread',
    ])
    const unanswered = 'Not acknowledged: Strategy meeting | 24 hours left'
    expect(await tasksFor('auditLead')).toContain(unanswered)
    expect(await tasksFor(laid.first.displayName.replace('The ', ''))).toContain(unanswered)
    expect(await tasksFor('teamManager')).toEqual([])

    await done(cast, deputy, acknowledgeFollowUp, { followUp })
    expect(await tasksFor('manager')).toContain('Say what was done: Strategy meeting | 24 hours left')
    expect(await tasksFor('auditLead')).not.toContain(unanswered)
    await done(cast, manager, actOnFollowUp, { followUp, acted: 'The meeting was held' })
    expect(await tasksFor('deputy')).toEqual(['1 unread notice | Unread'])

    const toVerify = 'Verify: Strategy meeting | To verify'
    for (const auditor of [laid.first, laid.second])
      expect(await tasksFor(loginOf(auditor))).toContain(toVerify)
    expect(await tasksFor('auditLead')).toContain(toVerify)
    for (const other of ['manager', 'auditor', 'teamManager'])
      expect(await tasksFor(other)).not.toContain(toVerify)
    await done(cast, laid.second, verifyFollowUp, { followUp, verified: 'The minutes are on file' })
    expect(await tasksFor(loginOf(laid.first))).not.toContain(toVerify)
    expect(await tasksFor('auditLead')).not.toContain(toVerify)
  })
})

describe('a follow-up that was opened again, on a home', () => {
  it('stands there again for its manager, and asks nobody to verify it until it is acted on anew', async () => {
    const laid = await layCase(cast)
    const manager = await cast.join('asked', 'teamManager')
    const asked = { case: laid.case, urgency: 'immediate', what: 'Home visit', why: 'A new worry' }
    const named = { manager: manager.person, deputy: 'nobody' }
    const { followUp } = await done(cast, laid.first, raiseFollowUp, { ...asked, ...named })
    const act = () => done(cast, manager, actOnFollowUp, { followUp, acted: 'The visit was made' })
    await act()
    await done(cast, laid.second, reopenFollowUp, { followUp, reopened: 'No visit is on file' })
    expect(await tasksFor('asked')).toContain('Not done, and asked for again: Home visit | 24 hours left')
    const unanswered = 'Not acknowledged: Home visit | 24 hours left'
    for (const login of ['auditLead', loginOf(laid.first)])
      expect(await tasksFor(login)).toContain(unanswered)
    await done(cast, manager, acknowledgeFollowUp, { followUp })
    expect(await tasksFor('asked')).toContain('Say what was done: Home visit | 24 hours left')
    for (const login of ['auditLead', loginOf(laid.second)])
      expect((await tasksFor(login)).filter((task) => task.includes('Home visit'))).toEqual([])
    await act()
    expect((await tasksFor('asked')).filter((task) => task.includes('Home visit'))).toEqual([])
    expect(await tasksFor(loginOf(laid.second))).toContain('Verify: Home visit | To verify')
  })
})

describe('a case on a home', () => {
  it('stands with what is left for both of its auditors, each of whom gives a first view, and for nobody else', async () => {
    const laid = await layCase(cast)
    const round = (await homeFor(loginOf(laid.first))).sections.flatMap(({ tasks }) => tasks)
    expect(round[0]).toMatchObject({ href: `/cases/${laid.case}`, status: 'Not started', urgency: 'next' })
    expect(round[0]?.hint).toMatch(/^Your first view: 0 of \d+ topics complete\. Also left: the grade, /)
    expect(await tasksFor(loginOf(laid.second))).toEqual([expect.stringMatching(/^Audit case 1 of /)])
    expect(await tasksFor('auditor')).toEqual([])
  })

  it('stands before the other cases of its writer once its record was given back, and leads to the reason', async () => {
    const [late, laid] = [await layCase(cast), await layCase(cast)]
    const login = loginOf(laid.first)
    const { superuser } = cast.database
    await superuser.query(`update audits.round set due_on = '2015-11-18' where id = $1`, [late.round])
    const seat = `update audits.auditor set person_id = $2 where case_id = $1 and seat = 'first'`
    await superuser.query(seat, [late.case, laid.first.person])
    await cast.lay((each) => laySight(each, cast.authority, laid.first.person, late.child))
    await openViews(cast, laid)
    await answerAll(cast, laid.first, laid, await shippedTool('exploitation-1'))
    await done(cast, laid.first, judgeCase, { case: laid.case, ...GOOD_VIEW })
    await done(cast, laid.first, submitCase, { case: laid.case })
    const reason = 'The plan of Canaryforename is missing'
    await done(cast, laid.second, giveBackCase, { case: laid.case, reason })
    const tasks = (await homeFor(login)).sections.flatMap((section) => section.tasks)
    expect(tasks[0]).toMatchObject({
      href: `/cases/${laid.case}/check`,
      status: 'Given back',
      urgency: 'now',
    })
    expect(tasks[0]?.title).toMatch(/^Given back to you: case 1 of /)
    expect(tasks[1]).toMatchObject({ href: `/cases/${late.case}`, status: 'Overdue' })
    expect(JSON.stringify(tasks)).not.toContain('Canary')
    expect(await tasksFor(loginOf(laid.second))).toEqual([expect.stringMatching(/^Read case 1 .* Waiting$/)])
    await done(cast, laid.first, submitCase, { case: laid.case })
    expect((await tasksFor(login)).join()).not.toContain('Given back')
  })

  it('brings what it asked for a child to those who work with the child, and to nobody else', async () => {
    const laid = await layCase(cast)
    const worker = await cast.join('worker', 'socialWorker')
    await cast.join('stranger', 'socialWorker')
    await cast.lay((transaction) => laySight(transaction, cast.authority, worker.person, laid.child))
    const asked = { case: laid.case, what: 'Renew the plan', owner: 'Social worker', due: '2015-11-30' }
    await done(cast, laid.first, addCaseAction, asked)
    expect(await tasksFor('worker')).toEqual(['Renew the plan | To do'])
    expect((await homeFor('worker')).children).toEqual([laid.child])
    expect(await audited('worker')).toEqual(['1 of the children you work with is being audited'])
    expect(await audited('stranger')).toEqual([])
    expect(await tasksFor('stranger')).toEqual([])
  })
})

async function audited(login: string): Promise<string[]> {
  const { sections } = await homeFor(login)
  const facts = sections.flatMap((section) => section.facts)
  return facts.flatMap(({ key, lines }) => (key.startsWith('Audit ') ? lines : []))
}

function loginOf({ displayName }: { readonly displayName: string }): string {
  return displayName.replace('The ', '')
}
