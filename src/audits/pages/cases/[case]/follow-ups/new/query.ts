import { z } from 'zod'
import { defineQuery } from '../../../../../../access/index.ts'
import type { Id } from '../../../../../../kernel/ids.ts'
import type { Transaction } from '../../../../../../platform/database/with-actor.ts'
import { caseField } from '../../../../../case/inputs.ts'
import type { CaseFile } from '../../../../../case/model.ts'
import { peopleHolding, type NamedPerson } from '../../../../../case/people/store.ts'
import { raisesFollowUp } from '../../../../../case/policy.ts'
import { findCase } from '../../../../../case/store.ts'

export interface RaisingSeen {
  readonly file: CaseFile
  readonly managers: readonly NamedPerson[]
}

export const raisingQuery = defineQuery({
  verb: 'audits.prepareFollowUp',
  input: z.object({ case: caseField }),
  load: loadRaising,
  policy: raisesFollowUp,
  trail: ({ file }) => ({ children: [file.child], body: { case: file.id } }),
})

async function loadRaising(
  transaction: Transaction,
  input: { readonly case: Id<'case'> },
): Promise<RaisingSeen | null> {
  const file = await findCase(transaction, input.case)
  return file && { file, managers: await peopleHolding(transaction, 'teamManager') }
}
