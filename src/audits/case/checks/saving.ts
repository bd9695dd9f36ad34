import type { Id } from '../../../kernel/ids.ts'
import type { Problem } from '../../../kernel/refusal.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { Topic } from '../../tool/index.ts'
import type { Fact } from '../facts/model.ts'
import { factsOf } from '../facts/query.ts'
import { allFacts, kindsBeside } from '../facts/rules.ts'
import type { CaseAtWork } from '../model.ts'
import { findCase } from '../store.ts'
import type { FactCheck, TypedCheck } from './model.ts'
import { checksToWrite, conflictsWithChecks, problemsWithChecks } from './rules.ts'
import { checksOf, type NewCheck } from './store.ts'

/** What was found already of the facts of a topic, and the facts themselves where something new is said of them. */
export interface OfChecks {
  readonly history: readonly FactCheck[]
  readonly facts: readonly Fact[]
}

/** Asks the database for nothing where nothing was typed, so that an answer alone is saved as fast as ever. */
export async function loadChecks(
  transaction: Transaction,
  file: CaseAtWork,
  topic: Topic,
  typed: readonly TypedCheck[],
): Promise<OfChecks> {
  if (typed.length === 0) return { history: [], facts: [] }
  const history = await checksOf(transaction, file.id)
  if (checksToWrite(history, typed).length === 0) return { history, facts: [] }
  const whole = await findCase(transaction, file.id)
  const facts = whole && (await factsOf(transaction, whole, kindsBeside(topic)))
  return { history, facts: facts ? allFacts(facts) : [] }
}

/** What keeps these checks from being stored, apart from what somebody else found meanwhile. */
export function problemsToMend({ history, facts }: OfChecks, typed: readonly TypedCheck[]): Problem[] {
  return problemsWithChecks(checksToWrite(history, typed), new Set(facts.map(({ id }) => id)))
}

export function conflictsToSettle({ history }: OfChecks, typed: readonly TypedCheck[]): Problem[] {
  return conflictsWithChecks(history, typed)
}

/** The checks that are new, with what is kept of their fact. */
export function newChecks(
  { history, facts }: OfChecks,
  typed: readonly TypedCheck[],
  topic: string,
  newId: () => Id<'factCheck'>,
): NewCheck[] {
  return checksToWrite(history, typed).flatMap(({ fact: id, verdict, fileSays }) => {
    const fact = facts.find((each) => each.id === id)
    // A check that is taken back is not kept as one: what was found before stays the newest.
    if (fact === undefined || verdict === null) return []
    return [{ id: newId(), topic, fact: id, kind: fact.kind, on: fact.on, verdict, fileSays }]
  })
}
