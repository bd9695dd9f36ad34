import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOW, openCast, type Cast } from '../../../../test/support/cast.ts'
import { casesOfRounds } from '../../../analysis/cut/cases/store.ts'
import { literalDay } from '../../../kernel/day.ts'
import { formatInstant } from '../../../kernel/instant.ts'
import { newId } from '../../../platform/chance.ts'
import type { Verdicts } from '../../moderation/model.ts'
import { casesById } from '../../moderation/query.ts'
import { standingOf } from '../../moderation/standing.ts'
import { findCaseInRound } from '../../rounds/cases/store.ts'
import { ANSWERS, GRADES } from '../../tool/index.ts'
import { insertAnswers } from '../answers/store.ts'
import { MARKS } from '../answers/model.ts'
import { insertJudgement } from '../judgement/store.ts'
import { SAFEGUARDED } from '../judgement/model.ts'
import { layCase, type Laid } from '../laid.factory.ts'
import { loadRecord } from '../record/query.ts'
import { insertConfirmation, insertSubmission } from '../submission/store.ts'
import { openViews } from '../views.factory.ts'
import type { HistoryRow } from './model.ts'
import { historyOf } from './query.ts'
import { replay } from './replay.ts'

const VIEW = fc.constantFrom('first' as const, 'second' as const, 'agreed' as const, 'agreed' as const)
const VERDICTS: fc.Arbitrary<Verdicts> = fc.record({
  grade: fc.constantFrom(...GRADES),
  safeguarded: fc.constantFrom(...SAFEGUARDED),
})
const SAID = fc.record({
  answer: fc.constantFrom(...ANSWERS, null),
  mark: fc.constantFrom(...MARKS, null),
  comment: fc.constantFrom('Seen', 'Not seen', null),
})
const ANSWER = fc.record({
  kind: fc.constant('answer' as const),
  view: VIEW,
  topic: fc.constantFrom('plan', 'chronology'),
  question: fc.constantFrom('exists', 'complete'),
  said: SAID,
})
const JUDGEMENT = fc.record({ kind: fc.constant('judgement' as const), view: VIEW, verdicts: VERDICTS })
const MODERATION = fc.record({ kind: fc.constant('moderation' as const), verdicts: VERDICTS })
const STEPS = fc.array(fc.oneof(ANSWER, JUDGEMENT, MODERATION), { maxLength: 14 })
const END = fc.constantFrom('inProgress' as const, 'submitted' as const, 'confirmed' as const)

type Step = ReturnType<typeof STEPS.generate>['value'][number]

let cast: Cast

beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast?.close())

/** Writes one row as the program does; a moderation is of the agreed judgement that stands at that moment. */
async function take(laid: Laid, step: Step): Promise<void> {
  const [authority, file] = [cast.authority, { id: laid.case, child: laid.child }]
  const by = { person: laid.first.person, at: NOW }
  if (step.kind === 'answer') {
    const answer = { ...step.said, id: newId<'answer'>(), topic: step.topic, question: step.question }
    return cast.lay(async (transaction) =>
      insertAnswers(transaction, { file, view: step.view, authority }, by, [answer]),
    )
  }
  if (step.kind === 'moderation') return moderate(laid, step.verdicts)
  const judgement = { ...step.verdicts, gradeReason: 'A reason', safeguardedReason: null }
  const fresh = { ...judgement, id: newId<'judgement'>(), view: step.view, by: by.person, at: NOW }
  return cast.lay((transaction) => insertJudgement(transaction, authority, file, fresh))
}

async function moderate(laid: Laid, after: Verdicts): Promise<void> {
  const before = (await cast.lay((transaction) => loadRecord(transaction, laid.case, laid.first)))!.judgement
  if (!before?.grade || !before.safeguarded) return
  const [id, at] = [newId<'moderator'>(), formatInstant(NOW)]
  const of = {
    authorityId: cast.authority,
    caseId: laid.case,
    childId: laid.child,
    byPerson: laid.first.person,
  }
  const chosen = { id, personId: (await cast.who('moderator')).person, reasons: [], checks: '[]', fromAt: at }
  const said = { judgementId: before.id, moderatorId: id, reason: 'A reason', at, moderatedOn: '2015-11-19' }
  const both = { beforeGrade: before.grade, beforeSafeguarded: before.safeguarded }
  const then = { afterGrade: after.grade, afterSafeguarded: after.safeguarded }
  await cast.lay(async ({ sql }) => {
    await sql
      .insertInto('audits.moderator')
      .values({ ...of, ...chosen, untilAt: at })
      .execute()
    await sql
      .insertInto('audits.moderation')
      .values({ ...of, ...said, ...both, ...then, id: newId() })
      .execute()
  })
}

async function end(laid: Laid, status: 'inProgress' | 'submitted' | 'confirmed', isSingle: boolean) {
  const file = { id: laid.case, child: laid.child }
  const signing = {
    authority: cast.authority,
    file,
    by: laid.first.person,
    at: NOW,
    on: literalDay('2015-11-19'),
  }
  await cast.lay(async (transaction) => {
    if (status !== 'inProgress') await insertSubmission(transaction, signing, 'agreed', isSingle)
    if (status === 'confirmed') await insertConfirmation(transaction, signing)
    await transaction.sql.updateTable('audits.caseFile').set({ status }).where('id', '=', laid.case).execute()
  })
}

/** What every place that shows the case says of it. */
async function shownOf(laid: Laid) {
  return cast.lay(async (transaction) => {
    const record = (await loadRecord(transaction, laid.case, laid.first))!
    const counted = (await casesOfRounds(transaction, [laid.round])).get(laid.round)![0]!
    const [moderated] = await casesById(transaction, [laid.case])
    return {
      record,
      counted,
      onRound: (await findCaseInRound(transaction, laid.round, laid.case))!.agreed,
      inModeration: standingOf(moderated!),
    }
  })
}

type Result = ReturnType<typeof replay>
type Shown = Awaited<ReturnType<typeof shownOf>>

function expectSame(result: Result, { record, counted, onRound, inModeration }: Shown): void {
  const said = record.answers.map(({ topic, question, answer, mark, comment }) => [
    `${topic}.${question}`,
    { answer, mark, comment },
  ])
  const nothing = { grade: null, safeguarded: null }
  expect(result.answers).toEqual(Object.fromEntries(said))
  expect(result.agreed).toEqual(record.judgement && judgementIn(record.judgement))
  expect(onRound).toEqual(result.standing)
  const { grade, safeguarded } = counted
  expect({ grade, safeguarded }).toEqual(result.standing ?? nothing)
  if (result.standing !== null) expect(inModeration).toMatchObject(result.standing)
  const isSettled = result.isConfirmed || result.isSingleAudited
  expect([counted.isFinished, counted.isUnconfirmed]).toEqual([isSettled, result.isSubmitted && !isSettled])
  expect(counted.isSingleAudited).toBe(result.isSingleAudited)
  expect(record.confirmation !== null).toBe(result.isConfirmed)
}

function judgementIn({ grade, gradeReason, safeguarded, safeguardedReason }: NonNullable<Result['agreed']>) {
  return { grade, gradeReason, safeguarded, safeguardedReason }
}

describe('the history of a case', () => {
  it(
    'replays to what the record, the round, the count and moderation show',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(STEPS, END, fc.boolean(), async (steps, status, isSingle) => {
          const laid = await layCase(cast, 'inProgress')
          await openViews(cast, laid)
          for (const step of steps) await take(laid, step)
          await end(laid, status, isSingle)
          const result = replay(await cast.lay((transaction) => historyOf(transaction, laid.case)))
          expectSame(result, await shownOf(laid))
        }),
        { numRuns: 25 },
      )
    },
  )
})

const ROWS = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('judgement' as const),
      id: fc.constantFrom('a', 'b', 'c'),
      view: VIEW,
      verdicts: VERDICTS,
    }),
    fc.record({
      kind: fc.constant('moderation' as const),
      id: fc.constantFrom('k', 'l'),
      judgement: fc.constantFrom('a', 'b', 'c'),
      after: VERDICTS,
    }),
  ),
  { maxLength: 8 },
)

const SUBMITTED = { kind: 'submission', view: 'agreed', isSingleAudited: false } as const

function rowsOf(drawn: ReturnType<typeof ROWS.generate>['value']): HistoryRow[] {
  const once = drawn.filter((row, place) => drawn.findIndex(({ id }) => id === row.id) === place)
  return once.map((row) =>
    row.kind === 'moderation' ? row : { ...row, ...row.verdicts, gradeReason: null, safeguardedReason: null },
  )
}

describe('a replay', () => {
  it('does not depend on the order in which the rows come', () => {
    fc.assert(
      fc.property(ROWS, (drawn) => {
        const rows = [...rowsOf(drawn), SUBMITTED]
        expect(replay(rows.toReversed())).toEqual(replay(rows))
      }),
    )
  })

  it('lets nothing count before the agreed record is submitted', () => {
    fc.assert(
      fc.property(ROWS, (drawn) => {
        expect(replay(rowsOf(drawn)).standing).toBeNull()
      }),
    )
  })

  it('forgets a moderation once the pair has judged anew', () => {
    const judged = (id: string, grade: 'good' | 'inadequate'): HistoryRow => ({
      ...{ kind: 'judgement', id, view: 'agreed', grade, gradeReason: null },
      ...{ safeguarded: 'yes', safeguardedReason: null },
    })
    const moderated: HistoryRow = {
      ...{ kind: 'moderation', id: 'm', judgement: '1' },
      after: { grade: 'requiresImprovement', safeguarded: 'yes' },
    }
    const before = [judged('1', 'good'), moderated, SUBMITTED]
    expect(replay(before).standing?.grade).toBe('requiresImprovement')
    expect(replay([...before, judged('2', 'inadequate')]).standing?.grade).toBe('inadequate')
  })
})
