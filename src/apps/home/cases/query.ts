import { leftInCases } from '../../../audits/case/left.ts'
import type { CaseFile } from '../../../audits/case/model.ts'
import { seatOf } from '../../../audits/case/policy.ts'
import { casesOfAuditor } from '../../../audits/case/store.ts'
import { lastGiveBacks } from '../../../audits/case/submission/give-back/store.ts'
import { turnOf } from '../../../audits/case/turn.ts'
import type { Actor } from '../../../access/index.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { Look } from '../look.ts'
import { isGivenBack, sayCase, sayEarlier, type CaseOfMine } from './words.ts'

/** The cases at which this person has a seat and something is left, those that were given back first, and how many are behind. */
export const myCases: Look = async (transaction, actor, { today }) => {
  const files = await casesOfAuditor(transaction, actor.person)
  const open = files.filter((file) => isOpen(file, actor))
  const mine = await withProgress(transaction, actor, open)
  const facts = sayEarlier(files.length - open.length)
  const first = mine.toSorted((a, b) => Number(isGivenBack(b)) - Number(isGivenBack(a)))
  return { tasks: first.map((each) => sayCase(each, today)), facts, children: open.map(({ child }) => child) }
}

function isOpen(file: CaseFile, actor: Actor): boolean {
  const turn = turnOf(file, seatOf(actor, file) ?? 'second')
  return file.round.status === 'auditing' && turn !== 'nothing' && turn !== 'waitConfirm'
}

async function withProgress(
  transaction: Transaction,
  actor: Actor,
  files: readonly CaseFile[],
): Promise<CaseOfMine[]> {
  const seats = files.map((file) => ({ file, seat: seatOf(actor, file) ?? ('second' as const) }))
  const left = await leftInCases(transaction, seats)
  const givenBack = await lastGiveBacks(
    transaction,
    files.map(({ id }) => id),
  )
  return seats.flatMap((at, place) => {
    const progress = left[place]
    return progress === undefined
      ? []
      : [{ ...at, ...progress, givenBack: givenBack.get(at.file.id) ?? null }]
  })
}
