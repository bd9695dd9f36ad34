import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { ROLES, type Role } from '../../access/index.ts'
import { withActor } from '../../platform/database/with-actor.ts'
import { ok } from '../../kernel/result.ts'
import { EMPTY_FORM } from '../../platform/views/forms.tsx'
import { render } from 'preact-render-to-string'
import { casesBehindQuery } from '../pages/rounds/[round]/results/cases/query.ts'
import { resultsQuery } from '../pages/rounds/[round]/results/query.ts'
import { downloads, pages } from '../pages/index.ts'
import { SEES_RESULTS } from '../policy.ts'
import { cutRound, freshCut, staleCut } from './commands.ts'
import { newId } from '../../platform/chance.ts'
import { answer, check, furnish, judge, layRound, type LaidRound } from './laid.factory.ts'
import { newestCut, rowsOfCut } from './store.ts'

let cast: Cast
let laid: LaidRound

beforeAll(async () => {
  cast = await openCast()
  laid = await layRound(cast)
})
afterAll(() => cast?.close())

const fresh = async (role: Role, round = laid.code) => freshCut(cast.house, await cast.who(role), round)
const see = async (role: Role, round = laid.code) =>
  cast.house.door.see(await cast.who(role), resultsQuery, { round })

async function cutCount(): Promise<number> {
  const { rows } = await cast.database.superuser.query('select count(*)::int as count from analysis.cut')
  return rows[0].count
}

describe('counting a round', () => {
  it('is for the counter alone', async () => {
    for (const role of ROLES) {
      const outcome = await cast.house.door.run(await cast.who(role), cutRound, { round: laid.code })
      expect(outcome).toMatchObject({ ok: false, problem: { kind: 'absent' } })
    }
    expect(await cutCount()).toBe(0)
  })

  it('is not brought about by somebody who may not see the figures', async () => {
    await fresh('administrator')
    await fresh('partner')
    expect(await cutCount()).toBe(0)
  })

  it('leaves a round alone that is only planned, or does not exist', async () => {
    await fresh('auditLead', 'december-2015')
    await fresh('auditLead', 'never')
    expect(await cutCount()).toBe(0)
    expect(await see('boardMember', 'december-2015')).toMatchObject({ value: { cut: null } })
    expect((await see('boardMember', 'never')).ok).toBe(false)
  })

  it('says on the trail whose children were counted, and for whom', async () => {
    const lead = await cast.who('auditLead')
    await fresh('auditLead')
    const { rows } = await cast.database.superuser.query(
      `select on_behalf_of, role, (select count(*)::int from trail.line_child c where c.line_id = l.id) as children
         from trail.line l where verb = 'analysis.cutRound' and result = 'done'`,
    )
    expect(rows).toEqual([{ on_behalf_of: lead.person, role: 'counter', children: 2 }])
  })

  it('keeps one cut as long as nothing changes, whoever asks', async () => {
    for (const role of SEES_RESULTS) await fresh(role)
    expect(await cutCount()).toBe(1)
  })

  it('keeps another once an agreed record changes', async () => {
    const [first] = laid.cases
    await cast.lay((transaction) => answer(transaction, cast, first!, 'no'))
    const counter = await cast.house.machine('counter')
    expect(await cast.house.door.see(counter, staleCut, { round: laid.code })).toMatchObject({
      value: { isStale: true },
    })
    await fresh('boardMember')
    expect(await cutCount()).toBe(2)
    const seen = await see('boardMember')
    const counts = seen.ok ? seen.value.cut?.figures.topics.chronology?.upToDate : null
    expect(counts).toMatchObject({ no: 1, notCommented: 1, of: 2 })
  })
})

describe('the figures of a round', () => {
  it('are hidden from who has no use for them', async () => {
    for (const role of ROLES.filter((each) => !SEES_RESULTS.includes(each))) {
      expect((await see(role)).ok).toBe(false)
    }
  })

  it('are the same for everybody who may see them', async () => {
    await fresh('auditLead')
    const seen = await Promise.all(SEES_RESULTS.map((role) => see(role)))
    const figures = seen.map((each) => (each.ok ? JSON.stringify(each.value.cut?.figures) : 'refused'))
    expect(new Set(figures).size).toBe(1)
    expect(JSON.parse(figures[0]!)).toMatchObject({
      frameCount: 25,
      auditedCount: 2,
      grades: { good: { count: 1, of: 2 } },
    })
  })

  it('come with rows for each child for the audit lead alone', async () => {
    const rows = await Promise.all(
      SEES_RESULTS.map(async (role) => {
        const seen = await see(role)
        return [role, seen.ok ? seen.value.rows.length : -1] as const
      }),
    )
    expect(rows.filter(([, count]) => count > 0)).toEqual([['auditLead', 2]])
  })

  it('hold no row that row security would show a board member', async () => {
    const board = await cast.who('boardMember')
    const found = await withActor(cast.house.pool, board, async (transaction) => {
      const cut = await newestCut(transaction, laid.code)
      return ok({ cut, rows: await rowsOfCut(transaction, cut!.id) })
    })
    expect(found).toMatchObject({ value: { cut: { figures: { auditedCount: 2 } }, rows: [] } })
    expect(JSON.stringify(found)).not.toContain(laid.cases[0]!.child)
  })

  it('set beside them what is known of the round before', async () => {
    const seen = await see('analyst')
    expect(seen.ok && seen.value.cut?.figures.earlier).toMatchObject([
      { round: 'october-2014', frameCount: 25, sampleCount: 9, sharePercent: 36, grades: null },
    ])
  })

  it('follow the newest judgement', async () => {
    await cast.lay((transaction) => judge(transaction, cast, laid.cases[0]!, 'outstanding'))
    await fresh('moderator')
    const seen = await see('moderator')
    expect(seen.ok && seen.value.cut?.figures.grades).toMatchObject({
      good: { count: 0 },
      outstanding: { count: 1 },
    })
  })
})

describe('a record that waits to be confirmed', () => {
  const move = (status: string) =>
    cast.database.superuser.query('update audits.case_file set status = $1 where id = $2', [
      status,
      laid.cases[1]!.case,
    ])
  afterAll(() => move('confirmed'))

  it('counts nowhere, is no row, and is said to wait', async () => {
    await move('submitted')
    await fresh('auditLead')
    const seen = await see('auditLead')
    const figures = seen.ok ? seen.value.cut!.figures : null
    expect(figures).toMatchObject({ auditedCount: 1, unfinishedCount: 1, unconfirmedCount: 1 })
    expect(figures).toMatchObject({ grades: { inadequate: { count: 0 } }, safeguarded: { of: 1 } })
    expect(seen.ok && seen.value.rows.map(({ position }) => position)).toEqual([1])
  })

  it('counts where it is of one auditor, whom nobody has to confirm', async () => {
    const [, other] = laid.cases
    const submission = { view: 'agreed', at: '2015-11-19T10:00:00Z', isSingleAudited: true }
    const of = { authorityId: cast.authority, caseId: other!.case, childId: other!.child }
    const byPerson = (await cast.who('auditor')).person
    await cast.lay(({ sql }) =>
      sql
        .insertInto('audits.submission')
        .values({ ...of, ...submission, byPerson })
        .execute(),
    )
    await fresh('auditLead')
    expect(await see('auditLead')).toMatchObject({
      value: { cut: { figures: { auditedCount: 2, unfinishedCount: 0, unconfirmedCount: 0 } } },
    })
    await cast.database.superuser.query('delete from audits.submission where case_id = $1', [other!.case])
  })
})

describe('the rows of the cases', () => {
  it('name the pair by initials and say what was asked for at once', async () => {
    await cast.lay((transaction) => furnish(transaction, cast, laid.cases[0]!))
    await fresh('auditLead')
    const seen = await see('auditLead')
    expect(seen.ok && seen.value.rows).toMatchObject([
      { position: 1, pair: 'SMc/TA', followUps: [{ urgency: 'immediate', what: 'Strategy meeting' }] },
      { position: 2, pair: '', followUps: [] },
    ])
    const figures = seen.ok ? seen.value.cut?.figures : null
    expect(figures?.draw).toMatchObject({ overrides: 1, singleAudited: 1, replacements: 0 })
    expect(figures?.followUps).toEqual({ count: 1, of: 2, immediate: 1 })
  })
})

describe('the facts that were disputed', () => {
  const around = async (role: Role) => {
    const { today, at, words } = await cast.house.moment()
    return { actor: await cast.who(role), today, at, words, isStory: true, csrfToken: 'token' }
  }
  const show = async (role: Role) => {
    const page = pages.find(({ path }) => path === '/rounds/:round/results')!
    const shown = await page.show(cast.house.door, { round: laid.code }, await around(role), EMPTY_FORM)
    return shown.ok ? render(shown.value.body) : 'refused'
  }

  it('count once an audit and as they stand now, and are listed for the audit lead alone', async () => {
    const [one, other] = laid.cases
    const [fact, settled] = [newId(), newId()]
    const found = [
      { file: one!, about: fact, fileSays: 'Nobody was in' },
      { file: one!, about: newId(), fileSays: 'Another day' },
      { file: other!, about: settled, fileSays: 'A slip' },
      { file: other!, about: settled, fileSays: null },
    ]
    for (const { file, about, fileSays } of found)
      await cast.lay((transaction) => check(transaction, cast, file, { fact: about, fileSays }))
    await fresh('auditLead')
    const seen = await see('boardMember')
    expect(seen.ok && seen.value.cut?.figures.disputedFacts).toEqual({
      ...{ count: 1, of: 2, disputedCount: 2, checkedCount: 3 },
    })
    const sentence = 'In 1 of the 2 audits the auditors disputed a fact of the record'
    const [lead, board] = [await show('auditLead'), await show('boardMember')]
    expect(lead).toContain(sentence)
    expect(lead).toContain('Visits, 4 February 2015: the file says “Nobody was in”')
    expect(lead).not.toContain('A slip')
    expect(board).toContain(sentence)
    expect(board).not.toContain('Nobody was in')
  })
})

describe('the cases behind a figure', () => {
  const behind = async (role: Role, of: object) =>
    cast.house.door.see(await cast.who(role), casesBehindQuery, { round: laid.code, ...of })

  it('are for the audit lead alone', async () => {
    for (const role of SEES_RESULTS.filter((each) => each !== 'auditLead')) {
      expect((await behind(role, {})).ok).toBe(false)
    }
  })

  it('are those that gave the answer, or were judged so', async () => {
    const said = await behind('auditLead', { topic: 'chronology', question: 'upToDate', answer: 'no' })
    expect(said.ok && said.value.rows.map(({ position }) => position)).toEqual([1])
    const judged = await behind('auditLead', { grade: 'inadequate' })
    expect(judged.ok && judged.value.rows.map(({ position }) => position)).toEqual([2])
  })
})

describe('the pages of results', () => {
  const around = async (role: Role) => {
    const { today, at, words } = await cast.house.moment()
    return { actor: await cast.who(role), today, at, words, isStory: true, csrfToken: 'token' }
  }
  const show = async (role: Role, path: string) => {
    const page = pages.find((each) => each.path === path)!
    const shown = await page.show(cast.house.door, { round: laid.code }, await around(role), EMPTY_FORM)
    return shown.ok ? render(shown.value.body) : 'refused'
  }

  it('show a board member counts, and neither a case nor a link to one', async () => {
    const html = await show('boardMember', '/rounds/:round/results')
    expect(html).toContain('1 of 2 audits (50%), from a list of 25')
    expect(html).toContain('grades cannot be compared')
    expect(html).not.toContain('/cases')
  })

  it('lead the audit lead from a figure to the cases behind it', async () => {
    const html = await show('auditLead', '/rounds/:round/results')
    expect(html).toContain('results/cases?topic=chronology&amp;question=upToDate&amp;answer=no')
    expect(html).toContain(`/cases/${laid.cases[0]!.case}`)
    expect(await show('auditLead', '/rounds/:round/results/cases')).toContain('2 of 2 audits')
  })

  it('give the counts as a tidy file', async () => {
    const fetched = await downloads[0]!.fetch(
      cast.house.door,
      await cast.who('analyst'),
      { round: laid.code },
      await around('analyst'),
    )
    const lines = fetched.ok ? String(fetched.value.content).split('\r\n') : []
    expect(lines[0]).toBe('round,topic,question,answer,count,of,table,group,measure,value')
    expect(lines).toContain('april-2015,chronology,upToDate,no,1,2,answers,,,')
    expect(lines).toContain('april-2015,judgement,grade,outstanding,1,2,judgements,,,')
  })
})
