import { z } from 'zod'
import { defineCommand } from '../../../access/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { conflict, invalidFields, type Refusal } from '../../../kernel/refusal.ts'
import { no, ok } from '../../../kernel/result.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { Fact } from '../facts/model.ts'
import { factsOf } from '../facts/query.ts'
import { allFacts } from '../facts/rules.ts'
import { caseField, optionalChoice, optionalText, seenField } from '../inputs.ts'
import { statusAfter } from '../lifecycle.ts'
import { takes } from '../policy.ts'
import { lockCase, setStatus } from '../store.ts'
import { toolNamed } from '../../tool/index.ts'
import { notNow } from '../words.ts'
import { CHECK_VERDICTS, type TypedCheck } from './model.ts'
import { conflictsWithChecks, problemsWithChecks, settleCheck } from './rules.ts'
import { checksOf, insertChecks } from './store.ts'

const typedCheck = z.object({
  fact: z.string(),
  seen: seenField,
  verdict: optionalChoice(CHECK_VERDICTS),
  fileSays: optionalText(),
})

/** Confirms or disputes facts of the evidence that bear on a topic, for both auditors. */
export const checkFacts = defineCommand({
  verb: 'audits.checkFacts',
  input: z.object({ case: caseField, topic: z.string(), checks: z.array(typedCheck) }),
  load: loadFacts,
  policy: takes('checkFacts'),
  run: async (transaction, { file, facts, history }, { topic, checks }, moment, actor) => {
    const status = statusAfter(file, 'checkFacts')
    if (status === null) return conflict(notNow(file))
    const problems = problemsWithChecks(checks, new Set(facts.map(({ id }) => id)))
    if (problems.length > 0) return invalidFields(problems)
    const conflicts = conflictsWithChecks(history, checks)
    if (conflicts.length > 0) return no<Refusal>({ kind: 'conflict', problems: conflicts })
    const written = checks.filter((each) => settleCheck(history, each) === 'write')
    const added = written.flatMap((each) => newCheck(each, { facts, topic, id: moment.newId<'factCheck'>() }))
    const by = { person: actor.person, at: moment.at }
    await insertChecks(transaction, { file, authority: actor.authority }, by, added)
    if (added.length > 0 && status !== file.status) setStatus(transaction, file.id, status)
    return ok({ file, added })
  },
  trail: ({ file, added }, _facts, { topic }) => ({
    children: [file.child],
    body: { case: file.id, topic, checks: added.map(({ fact, verdict }) => ({ fact, verdict })) },
  }),
})

async function loadFacts(
  transaction: Transaction,
  input: { readonly case: Id<'case'>; readonly topic: string },
) {
  const file = await lockCase(transaction, input.case)
  const tool = file && (await toolNamed(transaction, file.round.tool))
  const topic = tool?.topics.find(({ code }) => code === input.topic)
  if (!file || !topic) return null
  const facts = allFacts(await factsOf(transaction, file, topic.code))
  return { file, facts, history: await checksOf(transaction, file.id) }
}

// A check that is taken back is not kept as one: what was found before stays the newest.
function newCheck(
  { fact: id, verdict, fileSays }: TypedCheck,
  to: { readonly facts: readonly Fact[]; readonly topic: string; readonly id: Id<'factCheck'> },
) {
  const fact = to.facts.find((each) => each.id === id)
  if (fact === undefined || verdict === null) return []
  return [{ id: to.id, topic: to.topic, fact: id, kind: fact.kind, on: fact.on, verdict, fileSays }]
}
