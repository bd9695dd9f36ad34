import { findActorByLogin, type Actor, type Command, type Moment } from '../../access/index.ts'
import { stepAs, type Transaction } from '../../platform/database/with-actor.ts'
import { renewSight } from '../sight/store.ts'

/**
 * The same command, after which everybody's sight is brought up to date in the same transaction. It is a step of the
 * importer, who sees every child: the administrator who changes an account sees none.
 */
export function withSightRenewed<Input, Facts, Value>(
  command: Command<Input, Facts, Value>,
): Command<Input, Facts, Value> {
  return {
    ...command,
    run: async (transaction, facts, input, moment, actor) => {
      const outcome = await command.run(transaction, facts, input, moment, actor)
      if (outcome.ok) await renewAsImporter(transaction, moment, actor)
      return outcome
    },
  }
}

async function renewAsImporter(transaction: Transaction, moment: Moment, actor: Actor): Promise<void> {
  const importer = await findActorByLogin(transaction, 'importer')
  if (importer === null) throw new Error('The machine actor importer is missing.')
  await stepAs(transaction, { machine: importer, actor }, () =>
    renewSight(transaction, { actor: importer, moment }),
  )
}
