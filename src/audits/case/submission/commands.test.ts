import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import { answerTopic } from '../answers/commands.ts'
import { raiseFollowUp } from '../follow-up/raising/commands.ts'
import { judgeCase } from '../judgement/commands.ts'
import { layCase, type Laid } from '../laid.factory.ts'
import { findCase } from '../store.ts'
import { insertModerator } from '../../moderation/store.ts'
import { openViews } from '../views.factory.ts'
import { confirmCase, giveBackCase, submitCase } from './commands.ts'
import { shippedTool } from '../../tool/index.ts'

const tool = await shippedTool('exploitation-1')

let cast: Cast
let laid: Laid

beforeAll(async () => {
  cast = await openCast()
})
beforeEach(async () => {
  laid = await layCase(cast)
  await openViews(cast, laid)
})
afterAll(() => cast?.close())

function submit(who = laid.first) {
  return cast.house.door.run(who, submitCase, { case: laid.case })
}

function confirm(who = laid.second) {
  return cast.house.door.run(who, confirmCase, { case: laid.case })
}

async function fillIn(except?: string) {
  for (const topic of tool.topics) {
    const asked = topic.questions.filter(({ code }) => `${topic.code}.${code}` !== except)
    const answers = asked.map(({ code, answers }) => {
      return { question: code, answer: answers[0], seen: '', mark: '', comment: '' }
    })
    await cast.house.door.run(laid.first, answerTopic, { case: laid.case, topic: topic.code, answers })
  }
  const judgement = {
    grade: 'good',
    gradeReason: 'Clear recording',
    safeguarded: 'yes',
    safeguardedReason: '',
  }
  await cast.house.door.run(laid.first, judgeCase, { case: laid.case, seen: '', ...judgement })
}

async function statusNow() {
  return (await cast.lay((transaction) => findCase(transaction, laid.case)))?.status
}

describe('submitting the agreed record', () => {
  it('is forbidden to the second auditor and the lead, and hidden from a moderator until it is done', async () => {
    expect(await submit(laid.second)).toMatchObject({ problem: { kind: 'forbidden' } })
    expect(await submit(await cast.who('auditLead'))).toMatchObject({ problem: { kind: 'forbidden' } })
    expect(await submit(await cast.who('moderator'))).toMatchObject({ problem: { kind: 'absent' } })
  })

  it('names the topic and the question that still wait', async () => {
    await fillIn('supervision.reflective')
    const sentence = 'Supervision: answer “Is supervision reflective?”'
    const problems = [{ field: 'supervision.reflective', sentence }]
    expect(await submit()).toEqual({ ok: false, problem: { kind: 'invalid', problems } })
    expect(await statusNow()).toBe('inProgress')
  })

  it('refuses a “yes” to safeguarded beside an immediate follow-up that was raised afterwards', async () => {
    await fillIn()
    const { person: manager } = await cast.who('teamManager')
    const asked = {
      case: laid.case,
      urgency: 'immediate',
      what: 'Strategy meeting',
      why: 'A new worry',
      manager,
      deputy: 'nobody',
    }
    await cast.house.door.run(laid.first, raiseFollowUp, asked)
    expect(await submit()).toMatchObject({ problem: { problems: [{ field: 'safeguardedReason' }] } })
  })

  it('ends the writing, and tells a second click that nothing is lost', async () => {
    await fillIn()
    expect(await submit()).toMatchObject({ ok: true })
    expect(await statusNow()).toBe('submitted')
    const again = await submit()
    expect(again).toMatchObject({ problem: { kind: 'conflict' } })
    expect(again.ok ? '' : again.problem.problems[0]?.sentence).toMatch(
      /already submitted by .* Nothing is lost/,
    )
  })

  it('shows the child to the moderators from then on', async () => {
    const moderator = await cast.who('moderator')
    const sights = `select count(*)::int as n from access.sight where person_id = $1 and child_id = $2`
    const count = async () =>
      (await cast.database.superuser.query(sights, [moderator.person, laid.child])).rows[0].n
    await fillIn()
    expect(await count()).toBe(0)
    await submit()
    expect(await count()).toBe(1)
  })
})

describe('who is told of a record', () => {
  const told = async () => {
    const { rows } = await cast.database.superuser.query(
      `select p.login, n.kind from notices.notice n join access.person p on p.id = n.person_id
        where n.key like $1 order by p.login`,
      [`case:${laid.case}:%`],
    )
    return rows.map(({ login, kind }) => `${login}: ${kind}`)
  }

  it('is who wrote it when it is given back, each time', async () => {
    await fillIn()
    for (const reason of ['The plan is missing', 'The plan is missing still']) {
      await submit()
      await cast.house.door.run(laid.second, giveBackCase, { case: laid.case, reason })
    }
    const given = `${laid.first.displayName.replace('The ', '')}: recordGivenBack`
    expect(await told()).toEqual([given, given])
  })

  it('is nobody while the record waits to be confirmed', async () => {
    await fillIn()
    await submit()
    expect(await told()).toEqual([])
  })

  it('is the audit lead where it is confirmed and no moderator is chosen, and no moderator', async () => {
    await fillIn()
    await submit()
    await confirm()
    expect(await told()).toEqual(['auditLead: moderatorWanted'])
  })

  it('is the chosen moderator alone, where there is one already', async () => {
    await fillIn()
    const [chosen, lead] = [await cast.who('moderator'), await cast.who('auditLead')]
    await cast.join(`idle-${laid.case}`, 'moderator')
    const choice = {
      person: chosen.person,
      reasons: ['inadequate' as const],
      checks: [],
      overrideReason: null,
    }
    const moment = await cast.house.moment()
    await cast.lay((transaction) =>
      insertModerator(transaction, { id: laid.case, child: laid.child }, choice, moment, lead),
    )
    await submit()
    await confirm()
    expect(await told()).toEqual(['moderator: moderationWaiting'])
  })
})

describe('confirming the agreed record', () => {
  it('waits until it is submitted', async () => {
    expect(await confirm()).toMatchObject({ problem: { kind: 'conflict' } })
  })

  it('is for the second auditor alone, once', async () => {
    await fillIn()
    await submit()
    expect(await confirm(laid.first)).toMatchObject({ problem: { kind: 'forbidden' } })
    expect(await confirm()).toMatchObject({ ok: true })
    expect(await statusNow()).toBe('confirmed')
    expect(await confirm()).toMatchObject({ problem: { kind: 'conflict' } })
  })
})
