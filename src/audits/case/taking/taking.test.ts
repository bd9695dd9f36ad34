import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOW, openCast, type Cast } from '../../../../test/support/cast.ts'
import type { RowVerdict } from '../../../imports/index.ts'
import { literalDay } from '../../../kernel/day.ts'
import { answerHistory } from '../answers/store.ts'
import { followUpsOf } from '../follow-up/store.ts'
import { layCase, type Laid } from '../laid.factory.ts'
import { takeAnswers, type AnswerRow } from './answers.ts'
import { checkFollowUp, takeFollowUps, type FollowUpRow } from './follow-ups.ts'

let cast: Cast
let past: Laid
let present: Laid
let code: string

beforeAll(async () => {
  cast = await openCast()
  past = await layCase(cast, 'confirmed')
  present = await layCase(cast)
  await cast.database.superuser.query('update audits.round set is_reconstruction = true where id = $1', [
    past.round,
  ])
  code = await codeOf(past)
})
afterAll(() => cast?.close())

async function codeOf({ round }: Laid): Promise<string> {
  return (await cast.database.superuser.query('select code from audits.round where id = $1', [round])).rows[0]
    .code
}

async function context(...without: string[]) {
  const lacking: ReadonlySet<string> = new Set(without)
  const actor = await cast.house.machine('importer')
  const kind = { source: 'test', target: 'test', isFull: false }
  return { actor, ...kind, moment: await cast.house.moment(), knownAt: NOW, lacking }
}

async function takeSaid(rows: AnswerRow[], ...without: string[]): Promise<readonly RowVerdict[]> {
  const from = await context(...without)
  return cast.lay(async (transaction) => (await takeAnswers(transaction, from))(rows))
}

async function takeRaised(...rows: FollowUpRow[]): Promise<readonly RowVerdict[]> {
  const from = await context()
  return cast.lay(async (transaction) => (await takeFollowUps(transaction, from))(rows))
}

function said(differences: Partial<AnswerRow> = {}): AnswerRow {
  const asked = { round: code, position: 1, topic: 'chronology', question: 'exists' }
  return { ...asked, answer: 'yes', mark: 'strength', comment: null, ...differences }
}

function raised(differences: Partial<FollowUpRow> = {}): FollowUpRow {
  const asked = {
    round: code,
    position: 1,
    urgency: 'immediate',
    what: 'Strategy meeting',
    why: 'Not given',
  } as const
  return { ...asked, raised: null, acknowledged: null, done: null, ...differences }
}

describe('taking in answers of a past audit', () => {
  it('refuses a place in a round at which no case stands', async () => {
    const refused = await takeSaid([said({ position: 9 }), said({ round: 'never' })])
    expect(refused).toMatchObject([{ problem: { column: 'position' } }, { problem: { column: 'position' } }])
  })

  it('refuses answers for a round that is audited here', async () => {
    expect(await takeSaid([said({ round: await codeOf(present) })])).toMatchObject([
      { problem: { column: 'round' } },
    ])
  })

  it('refuses a question that the tool does not ask, and an answer that it does not offer', async () => {
    const refused = await takeSaid([said({ question: 'weather' }), said({ answer: 'partly' })])
    expect(refused).toMatchObject([{ problem: { column: 'question' } }, { problem: { column: 'answer' } }])
  })

  it('takes in answers and “did not comment”, once', async () => {
    const rows = [said(), said({ question: 'good', answer: 'notCommented', mark: null })]
    expect(await takeSaid(rows)).toMatchObject([
      { outcome: 'added', child: past.child },
      { outcome: 'added' },
    ])
    expect(await takeSaid(rows)).toMatchObject([{ outcome: 'unchanged' }, { outcome: 'unchanged' }])
  })

  it('leaves alone what a file without that column says nothing of', async () => {
    expect(await takeSaid([said({ mark: null })], 'mark')).toMatchObject([{ outcome: 'unchanged' }])
  })

  it('adds a correction and keeps what stood before', async () => {
    expect(await takeSaid([said({ answer: 'no' })])).toMatchObject([{ outcome: 'changed' }])
    const history = await cast.lay((transaction) =>
      answerHistory(transaction, past.case, 'chronology', past.first.person),
    )
    expect(history.filter(({ question }) => question === 'exists').map(({ answer }) => answer)).toEqual([
      'yes',
      'no',
    ])
  })
})

describe('taking in follow-ups of a past audit', () => {
  it('refuses one that was acted on before it was raised', () => {
    const days = { raised: literalDay('2015-04-30'), done: literalDay('2015-04-29') }
    expect(checkFollowUp(raised(days))).toMatchObject({ column: 'done' })
    expect(checkFollowUp(raised())).toBeNull()
  })

  it('refuses one of a round that is audited here', async () => {
    expect(await takeRaised(raised({ round: await codeOf(present) }))).toMatchObject([
      { problem: { column: 'round' } },
    ])
  })

  it('takes one in once, and leaves not recorded what is blank', async () => {
    expect(await takeRaised(raised())).toMatchObject([{ outcome: 'added', child: past.child }])
    expect(await takeRaised(raised())).toMatchObject([{ outcome: 'unchanged' }])
    const [followUp] = await cast.lay((transaction) => followUpsOf(transaction, [past.case]))
    expect(followUp).toMatchObject({ manager: null, raisedOn: null, dueAt: null, dueOn: null, events: [] })
  })

  it('keeps the days that are given', async () => {
    const day = literalDay('2015-04-30')
    await takeRaised(raised({ what: 'Visit', raised: day, acknowledged: day, done: day }))
    const followUps = await cast.lay((transaction) => followUpsOf(transaction, [past.case]))
    expect(followUps[1]).toMatchObject({
      raisedOn: day,
      events: [{ kind: 'acknowledged' }, { kind: 'acted' }],
    })
  })
})
