import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import type { Actor } from '../../../access/index.ts'
import { layCase, type Laid } from '../laid.factory.ts'
import { answerTopic } from './commands.ts'
import { answerHistory } from './store.ts'

let cast: Cast
let laid: Laid

beforeAll(async () => {
  cast = await openCast()
})
beforeEach(async () => {
  laid = await layCase(cast)
})
afterAll(() => cast?.close())

function typed(question: string, answer: string, seen = '', comment = '') {
  return { question, answer, seen, comment, mark: '' }
}

function answer(who: Actor, ...answers: ReturnType<typeof typed>[]) {
  return cast.house.door.run(who, answerTopic, { case: laid.case, topic: 'chronology', answers })
}

async function stored() {
  const history = await cast.lay((transaction) =>
    answerHistory(transaction, laid.case, 'chronology', laid.first.person),
  )
  return history.map(({ id, question, answer, comment, by }) => ({
    id: id as string,
    question,
    answer,
    comment,
    by,
  }))
}

async function statusNow() {
  return (
    await cast.database.superuser.query('select status from audits.case_file where id = $1', [laid.case])
  ).rows[0]
}

describe('answering the questions of a topic', () => {
  it('is hidden from an auditor of another case exactly as if there were no such case', async () => {
    const other = await layCase(cast)
    const hidden = await answer(other.first, typed('exists', 'yes'))
    expect(hidden).toEqual({ ok: false, problem: { kind: 'absent', problems: [] } })
    expect(await stored()).toEqual([])
  })

  it('stays hidden from an auditor who sees the same child in another case', async () => {
    const other = await layCase(cast)
    const sight = [cast.authority, laid.first.person, other.first.person, laid.child]
    await cast.database.superuser.query(
      `insert into access.sight (authority_id, id, person_id, child_id, from_at, why)
       values ($1, $2, $3, $4, now(), 'case:other')`,
      sight,
    )
    expect(await answer(other.first, typed('exists', 'yes'))).toMatchObject({ problem: { kind: 'absent' } })
  })

  it('is forbidden to those who only read', async () => {
    for (const reader of [await cast.who('auditLead'), await cast.who('informationGovernance')]) {
      expect(await answer(reader, typed('exists', 'yes'))).toMatchObject({ problem: { kind: 'forbidden' } })
    }
    expect(await stored()).toEqual([])
  })

  it('is for either auditor where the tool asks for one answer of both', async () => {
    await answer(laid.second, typed('exists', 'yes'))
    expect(await stored()).toMatchObject([{ answer: 'yes', by: laid.second.displayName }])
  })

  it('refuses an answer that the question does not offer and a question that the topic does not ask', async () => {
    const refused = await answer(laid.first, typed('exists', 'partly'), typed('alone', 'yes'))
    expect(refused).toMatchObject({
      problem: { kind: 'invalid', problems: [{ field: 'answer-exists' }, { field: 'answer-alone' }] },
    })
  })

  it('never takes “did not comment” for an answer', async () => {
    expect(await answer(laid.first, typed('exists', 'notCommented'))).toMatchObject({ ok: false })
    expect(await stored()).toEqual([])
  })

  it('refuses everything once the case is submitted', async () => {
    await cast.database.superuser.query(`update audits.case_file set status = 'submitted' where id = $1`, [
      laid.case,
    ])
    expect(await answer(laid.first, typed('exists', 'yes'))).toMatchObject({ problem: { kind: 'conflict' } })
  })

  it('stores nothing, and does not begin the case, while nothing was said', async () => {
    expect(await answer(laid.first, typed('exists', ''), typed('upToDate', ''))).toMatchObject({ ok: true })
    expect(await stored()).toEqual([])
    expect(await statusNow()).toEqual({ status: 'allocated' })
  })

  it('adds what is new, begins the case, and leaves the rest unanswered', async () => {
    await answer(laid.first, typed('exists', 'yes', '', ' Ten pages \r\n of it '), typed('upToDate', ''))
    const said = {
      question: 'exists',
      answer: 'yes',
      comment: 'Ten pages \n of it',
      by: laid.first.displayName,
    }
    expect(await stored()).toMatchObject([said])
    expect(await statusNow()).toEqual({ status: 'inProgress' })
  })

  it('keeps what was said before, and adds nothing when the same is sent twice', async () => {
    await answer(laid.first, typed('exists', 'yes'))
    const [before] = await stored()
    await answer(laid.first, typed('exists', 'no', before?.id))
    await answer(laid.first, typed('exists', 'no', before?.id))
    expect((await stored()).map((each) => each.answer)).toEqual(['yes', 'no'])
  })

  it('leaves codes and no words on the trail', async () => {
    await answer(laid.first, typed('exists', 'yes', '', 'A secret'))
    const { rows } = await cast.database.superuser.query(
      'select body from trail.line order by id desc limit 1',
    )
    expect(rows[0].body).not.toContain('secret')
    expect(JSON.parse(rows[0].body).changes).toEqual([
      {
        ...{ question: 'exists', view: 'agreed', isCommentChanged: true },
        ...{ before: { answer: null, mark: null }, after: { answer: 'yes', mark: null } },
      },
    ])
  })
})

describe('two tabs on one topic', () => {
  it('answers conflict, at the question, and stores nothing of the form', async () => {
    await answer(laid.first, typed('exists', 'yes'))
    const late = await answer(laid.first, typed('exists', 'no'), typed('upToDate', 'no'))
    expect(late).toMatchObject({ problem: { kind: 'conflict', problems: [{ field: 'answer-exists' }] } })
    expect((await stored()).map((each) => each.answer)).toEqual(['yes'])
  })

  it('does not mind a question that the second tab left as it was', async () => {
    await answer(laid.first, typed('exists', 'yes'))
    expect(await answer(laid.first, typed('exists', ''), typed('upToDate', 'no'))).toMatchObject({ ok: true })
    expect((await stored()).map(({ question, answer }) => [question, answer])).toEqual([
      ['exists', 'yes'],
      ['upToDate', 'no'],
    ])
  })

  it('lets one of two that write at the same moment win, and tells the other', async () => {
    const both = await Promise.all([
      answer(laid.first, typed('exists', 'yes')),
      answer(laid.first, typed('exists', 'no')),
    ])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await stored()).toHaveLength(1)
  })
})

describe('the rows of a record', () => {
  it.each(['answer', 'judgement', 'submission', 'confirmation', 'follow_up', 'follow_up_event'])(
    'cannot be changed or deleted by the program: %s',
    async (table) => {
      const say = (sql: string) => cast.database.pool.query(sql)
      await expect(say(`update audits.${table} set child_id = child_id`)).rejects.toThrow('permission denied')
      await expect(say(`delete from audits.${table}`)).rejects.toThrow('permission denied')
    },
  )
})
