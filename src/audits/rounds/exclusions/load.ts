import type { Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { ListedChild } from '../../../register/index.ts'
import type { LeaveOutRules, Round } from '../model.ts'
import { findRounds } from '../store.ts'
import { dayInYear } from '../../timetable/rules.ts'
import type { LeftOut } from './model.ts'
import { isWithin, leftOutByRule, together } from './rules.ts'
import { exclusionsOf, lastAuditedDays } from './store.ts'

/** The round that is being planned or frozen; its id is null while it is not kept yet. */
export interface LeavingOut {
  readonly id: Id<'round'> | null
  readonly asAt: Day
  readonly leaveOut: LeaveOutRules
}

/** Everybody of the list who is left out of the frame, by hand and by the rules of the plan. */
export async function leftOutOf(
  transaction: Transaction,
  { id, asAt, leaveOut: rules }: LeavingOut,
  listed: readonly ListedChild[],
): Promise<LeftOut[]> {
  const byHand = id === null ? [] : await exclusionsOf(transaction, id)
  const lastAudited = rules.auditedMonths === null ? new Map() : await lastAuditedDays(transaction, id)
  return together(byHand, leftOutByRule({ rules, asAt, listed, lastAudited }))
}

/** Rounds that the rule would look back on, and whose samples nobody recorded. */
export async function unknownSamples(transaction: Transaction, round: Round): Promise<string[]> {
  const { auditedMonths } = round.leaveOut
  const { asAt } = round
  if (auditedMonths === null || asAt === null) return []
  const known = (await findRounds(transaction)).filter(({ status }) => status === 'knownInPart')
  return known
    .filter((each) => {
      const day = dayInYear(each)
      return each.register.id === round.register.id && day !== null && isWithin(day, auditedMonths, asAt)
    })
    .map(({ code }) => code)
}
