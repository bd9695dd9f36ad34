import type { Actor, Moment } from '../../access/index.ts'
import { addDays } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { factsOf } from '../rounds/cases/open.ts'
import { insertCases } from '../rounds/cases/store.ts'
import type { Round } from '../rounds/model.ts'
import { insertRound } from '../rounds/plan/store.ts'
import { moveRound } from '../rounds/store.ts'
import { NOTHING_PLANNED } from '../timetable/model.ts'
import type { ClockedCase } from './model.ts'
import { codeOfReAudit, dueDay } from './rules.ts'
import { codesTaken } from './store.ts'

const ATTEMPT = 1

interface Opening {
  readonly clocked: ClockedCase
  readonly first: Round
}

/** Makes the round of a re-audit with its one case: same tool, the time since the first audit, due on the clock's day. */
export async function openReAudit(
  transaction: Transaction,
  { clocked, first }: Opening,
  { moment, actor }: { readonly moment: Moment; readonly actor: Actor },
): Promise<{ readonly id: Id<'case'>; readonly code: string }> {
  const code = codeOfReAudit(clocked, await codesTaken(transaction))
  const round = { ...roundOf({ clocked, first }, moment), id: moment.newId<'round'>(), code }
  await insertRound(transaction, actor, round, moment.at)
  await moveRound(transaction, round.id, { status: 'auditing', knownOn: moment.today })
  const [drawn] = (await factsOf(transaction, [clocked.child], moment.today)).values()
  if (drawn === undefined) throw new Error('A child that was audited is not there')
  const file = {
    ...drawn,
    id: moment.newId<'case'>(),
    reference: clocked.reference,
    position: 1,
    replaces: null,
  }
  await insertCases(transaction, actor, { round: round.id, attempt: ATTEMPT }, [file])
  return { id: file.id, code }
}

function roundOf({ clocked, first }: Opening, { today }: Moment) {
  const since = first.period?.until ?? clocked.settledOn
  return {
    ...{ theme: first.theme, register: first.register, tool: first.tool, secondLook: first.secondLook },
    ...{ month: null, asAt: today, announcedOn: null, dueOn: dueDay(clocked), note: null },
    period: { from: since < today ? since : today, until: addDays(today, 1) },
    ...({ size: null, strata: 'none', howDrawn: 'chosen', status: 'planned' } as const),
    ...{ knownFrameCount: null, knownSampleCount: null, reAudits: clocked.id },
    ...{ planned: NOTHING_PLANNED, repeatMonths: null, leaveOut: { auditedMonths: null, listedDays: null } },
  }
}
