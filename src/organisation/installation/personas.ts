import {
  hashPassword,
  insertDeputy,
  insertPassword,
  insertPerson,
  insertRole,
  type Actor,
  type Moment,
} from '../../access/index.ts'
import type { Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { StoryPerson } from './model.ts'

interface Pass {
  readonly moment: Moment
  readonly actor: Actor
}

/** Gives each person of a story an account with roles and a password, and names who stands in for whom. */
export async function insertPersonas(
  transaction: Transaction,
  personas: readonly StoryPerson[],
  from: Day,
  pass: Pass,
): Promise<void> {
  const ids = new Map<string, Id<'person'>>()
  for (const persona of personas) {
    const id = pass.moment.newId<'person'>()
    if (await insertPersona(transaction, persona, id, pass)) ids.set(persona.login, id)
  }
  const { authority } = pass.actor
  for (const { login, deputyFor } of personas) {
    for (const absent of deputyFor) {
      const [person, deputy] = [ids.get(absent), ids.get(login)]
      if (person === undefined || deputy === undefined) continue
      const period = { from, until: null }
      await insertDeputy(transaction, { authority, id: pass.moment.newId(), person, deputy, period })
    }
  }
}

/** False when somebody is called so already: then nothing is changed. */
async function insertPersona(
  transaction: Transaction,
  { login, name, agency, roles, password }: StoryPerson,
  id: Id<'person'>,
  { moment, actor: { authority } }: Pass,
): Promise<boolean> {
  const account = { authority, id, login, displayName: name, agency, madeAt: moment.at }
  if (!(await insertPerson(transaction, account))) return false
  for (const role of roles) await insertRole(transaction, { authority, person: id, role }, moment.at)
  await insertPassword(transaction, {
    authority,
    person: id,
    hash: await hashPassword(password),
    at: moment.at,
  })
  return true
}
