import { z } from 'zod'
import { defineCommand, defineJob, onlyMachines, STANDING_CHANGED, type Job } from '../../../access/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { conflict } from '../../../kernel/refusal.ts'
import { ok } from '../../../kernel/result.ts'
import { tell, toldKeys } from '../../../notices/index.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { caseField } from '../inputs.ts'
import { peopleHolding } from '../people/store.ts'
import { findCase } from '../store.ts'
import { sayWhoLeft } from '../words.ts'
import { auditorsWhoLeft, type WhoLeft } from './store.ts'

/** Tells the audit leads that a case waits for somebody whose account was closed. */
export const tellWhoLeft = defineCommand({
  verb: 'audits.tellWhoLeft',
  input: z.object({ case: caseField, person: z.guid().transform((id) => id as Id<'person'>) }),
  load: async (transaction, asked) => {
    const file = await findCase(transaction, asked.case)
    return file && { file }
  },
  policy: onlyMachines('timekeeper'),
  run: async (transaction, { file }, { person }, moment, actor) => {
    if (sayWhoLeft(file).length === 0) return conflict('This case waits for nobody who has left.')
    const people = (await peopleHolding(transaction, 'auditLead')).map((each) => each.person)
    const key = leftKey({ case: file.id, person })
    await tell(transaction, [{ kind: 'auditorLeft', about: `/cases/${file.id}`, key, people }], moment, actor)
    return ok(file.id)
  },
  trail: (_id, { file }) => ({ children: [file.child], body: { case: file.id } }),
})

const eachMorning = { cron: '0 6 * * *', backfillHours: 24 }
const how = { machine: 'timekeeper', payload: z.unknown(), find: notYetTold, command: tellWhoLeft } as const

/** Looks when an account is closed, and each morning for what nobody could be told then. */
export const tellOfWhoLeft: readonly Job[] = [
  defineJob({ ...how, name: STANDING_CHANGED }),
  defineJob({ ...how, name: 'audits.tellWhoLeft', recurring: eachMorning }),
]

async function notYetTold(transaction: Transaction): Promise<WhoLeft[]> {
  const gone = await auditorsWhoLeft(transaction)
  const told = await toldKeys(transaction, gone.map(leftKey))
  const waiting: WhoLeft[] = []
  for (const each of gone.filter((one) => !told.has(leftKey(one)))) {
    const file = await findCase(transaction, each.case)
    // A case that was released, or handed in by who left, waits for nobody: it would be refused every morning.
    if (file !== null && sayWhoLeft(file).length > 0) waiting.push(each)
  }
  return waiting
}

function leftKey({ case: file, person }: WhoLeft): string {
  return `case:${file}:left:${person}`
}
