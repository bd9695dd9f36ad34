import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import type { Actor } from '../../access/index.ts'
import { raiseFollowUp } from '../case/follow-up/raising/commands.ts'
import { caseModerationQuery } from '../pages/cases/[case]/moderation/query.ts'
import { roundShow } from '../rounds/show/query.ts'
import { closeRound } from '../rounds/ending/commands.ts'
import { chooseModerator } from './choosing.ts'
import { moderateCase } from './commands.ts'
import { layFollowUp, layJudged, layView } from './moderated.factory.ts'
import * as say from './words.ts'

let cast: Cast
let lead: Actor
let moderator: Actor

beforeAll(async () => {
  cast = await openCast()
  lead = await cast.who('auditLead')
  moderator = await cast.who('moderator')
})
afterAll(() => cast?.close())

type Laid = Awaited<ReturnType<typeof layJudged>>

const choose = (laid: Laid, person: string = moderator.person, by = lead, seen = '') =>
  cast.house.door.run(by, chooseModerator, { round: laid.code, case: laid.case, person, seen })

async function seenIn({ case: id }: Laid): Promise<string> {
  const { rows } = await cast.database.superuser.query(
    `select id from audits.judgement where case_id = $1 and view = 'agreed' order by id desc limit 1`,
    [id],
  )
  return rows[0].id
}

const CHANGED = { decision: 'change', grade: 'requiresImprovement', safeguarded: 'yes', reason: 'No plan' }

async function moderate(laid: Laid, typed = {}, by = moderator) {
  return cast.house.door.run(by, moderateCase, {
    ...{ case: laid.case, seen: await seenIn(laid), ...CHANGED },
    ...typed,
  })
}

const sentenceOf = (result: Awaited<ReturnType<typeof moderate>> | Awaited<ReturnType<typeof choose>>) =>
  result.ok ? 'done' : (result.problem.problems[0]?.sentence ?? result.problem.kind)

describe('choosing a moderator is refused', () => {
  it('to anybody but the audit lead', async () => {
    const laid = await layJudged(cast, 'inadequate')
    expect(await choose(laid, moderator.person, laid.first)).toMatchObject({ problem: { kind: 'forbidden' } })
    expect(await choose(laid, moderator.person, await cast.who('boardMember'))).toMatchObject({
      problem: { kind: 'absent' },
    })
  })

  it('for a case that does not call for it', async () => {
    expect(sentenceOf(await choose(await layJudged(cast, 'requiresImprovement')))).toBe(say.NOT_CALLED)
  })

  it('for a draft that nobody waits for: a view that was released is no first grade', async () => {
    const laid = await layJudged(cast, 'requiresImprovement')
    await layView(cast, laid, 'first', { grade: 'outstanding', safeguarded: 'yes' })
    await layView(cast, { ...laid, first: laid.second }, 'second', {
      grade: 'inadequate',
      safeguarded: 'yes',
    })
    const signed = [cast.authority, laid.case, laid.child, laid.first.person, laid.second.person, lead.person]
    await cast.database.superuser.query(
      `with given as (
         insert into audits.submission (authority_id, case_id, child_id, view, by_person, at, is_single_audited)
         values ($1, $2, $3, 'first', $4, now(), false))
       insert into audits.release (authority_id, case_id, child_id, person_id, reason, released_on, at, by_person)
       values ($1, $2, $3, $5, 'Away', current_date, now(), $6)`,
      signed,
    )
    expect(sentenceOf(await choose(laid))).toBe(say.NOT_CALLED)
  })

  it('for somebody who does not hold the role, and for one of the pair', async () => {
    const laid = await layJudged(cast, 'inadequate')
    expect(sentenceOf(await choose(laid, laid.first.person))).toBe(say.CHOOSE_MODERATOR)
    const { rows } = await cast.database.superuser.query(
      `insert into access.role_held (authority_id, person_id, role, from_at)
       values ($1, $2, 'moderator', now()) returning person_id`,
      [cast.authority, laid.second.person],
    )
    expect(sentenceOf(await choose(laid, rows[0].person_id))).toBe(say.sayOfPair(laid.second.displayName))
  })

  it('for somebody who audited the case before another took the place', async () => {
    const laid = await layJudged(cast, 'inadequate')
    const former = await cast.join('former', 'auditor', 'moderator')
    await layView(cast, { ...laid, first: former }, 'agreed', { grade: 'good', safeguarded: 'yes' })
    await layView(cast, laid, 'agreed', { grade: 'inadequate', safeguarded: 'yes' })
    expect(sentenceOf(await choose(laid, former.person))).toBe(say.sayOfPair(former.displayName))
  })
})

describe('two who choose a moderator at once', () => {
  const chosenFor = async ({ case: id }: Laid) => {
    const sql = 'select id, person_id, until_at from audits.moderator where case_id = $1 order by id'
    return (await cast.database.superuser.query(sql, [id])).rows
  }

  it('are told of each other: nobody loses the case without a word, and the second may decide', async () => {
    const laid = await layJudged(cast, 'inadequate')
    const [one, other] = [await cast.join('mod.one', 'moderator'), await cast.join('mod.two', 'moderator')]
    const second = await cast.join('lead.two', 'auditLead')
    expect((await choose(laid, one.person)).ok).toBe(true)
    const late = await choose(laid, other.person, second)
    expect(sentenceOf(late)).toBe(say.sayChosenMeanwhile('The mod.one'))
    const [first] = await chosenFor(laid)
    expect(first).toMatchObject({ person_id: one.person, until_at: null })
    expect((await choose(laid, other.person, second, first.id)).ok).toBe(true)
    expect(await chosenFor(laid)).toMatchObject([
      { person_id: one.person, until_at: expect.anything() },
      { person_id: other.person, until_at: null },
    ])
  })

  it('choose once where they choose the same person, and where one form is sent twice', async () => {
    const laid = await layJudged(cast, 'inadequate')
    for (let time = 0; time < 2; time += 1) expect((await choose(laid)).ok).toBe(true)
    expect(await chosenFor(laid)).toHaveLength(1)
  })
})

describe('a chosen moderator', () => {
  it('is kept with what was checked, which is never passed where no worker record is linked', async () => {
    const laid = await layJudged(cast, 'inadequate')
    expect(await choose(laid)).toMatchObject({ ok: true, value: { standing: 'notChecked' } })
    const { rows } = await cast.database.superuser.query(
      'select reasons, checks, override_reason from audits.moderator where case_id = $1',
      [laid.case],
    )
    expect(rows[0]).toMatchObject({ reasons: ['inadequate'], override_reason: null })
    expect(new Set(rows[0].checks.map(({ verdict }: { verdict: string }) => verdict))).toEqual(
      new Set(['notChecked']),
    )
  })

  it('is told, and nobody else', async () => {
    const laid = await layJudged(cast, 'inadequate')
    await choose(laid)
    const { rows } = await cast.database.superuser.query(
      `select p.login, n.kind from notices.notice n join access.person p on p.id = n.person_id where n.about = $1`,
      [`/cases/${laid.case}`],
    )
    expect(rows).toEqual([{ login: 'moderator', kind: 'moderationWaiting' }])
  })

  it('sees the child from then on', async () => {
    const laid = await layJudged(cast, 'inadequate')
    const look = () => cast.house.door.see(moderator, caseModerationQuery, { case: laid.case })
    expect(await look()).toMatchObject({ problem: { kind: 'absent' } })
    await choose(laid)
    expect(await look()).toMatchObject({ ok: true })
  })
})

describe('a second look', () => {
  it('is refused to a moderator who was not chosen, and is absent for who may not see the case', async () => {
    const laid = await layJudged(cast, 'inadequate')
    await choose(laid)
    const other = await cast.join('other', 'moderator')
    expect(await moderate(laid, {}, other)).toMatchObject({ problem: { kind: 'absent' } })
    expect(sentenceOf(await moderate(laid, {}, lead))).toBe(say.NOT_CHOSEN)
    expect(sentenceOf(await moderate(laid, {}, laid.first))).toBe(say.NOT_CHOSEN)
  })

  it('is told to the pair and to nobody else', async () => {
    const laid = await layJudged(cast, 'inadequate')
    await choose(laid)
    await moderate(laid)
    const { rows } = await cast.database.superuser.query(
      `select person_id from notices.notice where about = $1 and kind = 'caseModerated'`,
      [`/cases/${laid.case}/moderation`],
    )
    const told = rows.map(({ person_id }) => person_id)
    expect(told.toSorted()).toEqual([laid.first.person, laid.second.person].toSorted())
  })

  it('keeps before and after, and counts as it stands then', async () => {
    const laid = await layJudged(cast, 'inadequate')
    await choose(laid)
    expect(await moderate(laid)).toMatchObject({
      value: {
        before: { grade: 'inadequate', safeguarded: 'yes' },
        after: { grade: 'requiresImprovement', safeguarded: 'yes' },
      },
    })
    const shown = await cast.house.door.see(lead, roundShow, { round: laid.code })
    expect(shown).toMatchObject({ value: { document: { cases: [{ grade: 'requiresImprovement' }] } } })
    const { rows } = await cast.database.superuser.query(
      'select grade from audits.judgement where case_id = $1',
      [laid.case],
    )
    expect(rows).toEqual([{ grade: 'inadequate' }])
  })

  it('is told to the pair', async () => {
    const laid = await layJudged(cast, 'inadequate')
    await choose(laid)
    await moderate(laid, { reason: 'The plan was never written' })
    for (const auditor of [laid.first, laid.second])
      expect(await cast.house.door.see(auditor, caseModerationQuery, { case: laid.case })).toMatchObject({
        value: { moderated: { moderations: [{ reason: 'The plan was never written' }] } },
      })
  })

  it('is once for each choice of a moderator; chosen again, it begins with what stands', async () => {
    const laid = await layJudged(cast, 'inadequate')
    const chosen = await choose(laid)
    await moderate(laid)
    expect(await moderate(laid)).toMatchObject({ problem: { kind: 'conflict' } })
    await choose(laid, moderator.person, lead, chosen.ok ? chosen.value.moderator : '')
    expect(await moderate(laid, { decision: 'agree' })).toMatchObject({
      value: { before: { grade: 'requiresImprovement' }, after: { grade: 'requiresImprovement' } },
    })
  })

  it('is refused where the pair has judged anew meanwhile, and then is of the new judgement', async () => {
    const laid = await layJudged(cast, 'inadequate')
    await choose(laid)
    const before = await seenIn(laid)
    await layView(cast, laid, 'agreed', { grade: 'good', safeguarded: 'yes' })
    expect(sentenceOf(await moderate(laid, { seen: before }))).toBe(say.JUDGED_ANEW)
    expect(await moderate(laid)).toMatchObject({ value: { before: { grade: 'good' } } })
  })

  it('that doubts the child’s safety needs a follow-up, which the moderator raises', async () => {
    const laid = await layJudged(cast, 'inadequate')
    await choose(laid)
    const doubt = { grade: 'inadequate', safeguarded: 'cannotTell' }
    expect(sentenceOf(await moderate(laid, doubt))).toBe(say.NEEDS_FOLLOW_UP)
    const manager = (await cast.who('teamManager')).person
    const raised = {
      case: laid.case,
      urgency: 'soon',
      what: 'A visit',
      why: 'Nobody went',
      manager,
      deputy: 'nobody',
    }
    expect(await cast.house.door.run(moderator, raiseFollowUp, raised)).toMatchObject({ ok: true })
    expect(await moderate(laid, doubt)).toMatchObject({ value: { after: { safeguarded: 'cannotTell' } } })
  })
})

describe('closing a round', () => {
  it('is refused while moderation waits, unless a reason is given, which is kept', async () => {
    const laid = await layJudged(cast, 'good')
    await layFollowUp(cast, laid)
    const close = (reason?: string) => cast.house.door.run(lead, closeRound, { round: laid.code, reason })
    expect(await close()).toMatchObject({
      problem: { problems: [{ field: 'reason', sentence: say.WHY_CLOSE }] },
    })
    expect(await close('The board meets tomorrow')).toMatchObject({ value: { waiting: 1 } })
    const { rows } = await cast.database.superuser.query(
      'select close_reason from audits.round where code = $1',
      [laid.code],
    )
    expect(rows).toEqual([{ close_reason: 'The board meets tomorrow' }])
    expect(sentenceOf(await choose(laid))).toBe(say.ROUND_OVER)
  })

  it('needs no reason where nothing waits, and keeps none', async () => {
    const laid = await layJudged(cast, 'requiresImprovement')
    const closed = await cast.house.door.run(lead, closeRound, { round: laid.code, reason: 'For no reason' })
    expect(closed).toMatchObject({ value: { waiting: 0 } })
    const { rows } = await cast.database.superuser.query(
      'select close_reason from audits.round where code = $1',
      [laid.code],
    )
    expect(rows).toEqual([{ close_reason: null }])
  })
})

describe('the database itself', () => {
  it('lets the program change or delete no grade, no answer, no signature and no second look', async () => {
    const tables = [
      'answer',
      'judgement',
      'submission',
      'confirmation',
      'moderation',
      're_audit',
      'improvement',
    ]
    for (const table of tables) {
      await expect(cast.database.pool.query(`delete from audits.${table}`)).rejects.toThrow(
        'permission denied',
      )
      await expect(
        cast.database.pool.query(`update audits.${table} set child_id = child_id`),
      ).rejects.toThrow('permission denied')
    }
    const { rows } = await cast.database.superuser.query(
      `select table_name from information_schema.column_privileges
       where grantee = 'goldthread_program' and privilege_type = 'UPDATE' and table_schema = 'audits'
         and table_name = any ($1)`,
      [tables],
    )
    expect(rows).toEqual([])
  })
})
