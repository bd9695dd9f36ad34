import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import type { Id } from '../../../../../kernel/ids.ts'
import type { Transaction } from '../../../../../platform/database/with-actor.ts'
import { caseField } from '../../../../case/inputs.ts'
import { takes } from '../../../../case/policy.ts'
import { findCase } from '../../../../case/store.ts'

export const releaseQuery = defineQuery({
  verb: 'audits.prepareRelease',
  input: z.object({ case: caseField }),
  load: loadCase,
  policy: takes('release'),
  trail: ({ file }) => ({ children: [file.child], body: { case: file.id } }),
})

async function loadCase(transaction: Transaction, input: { readonly case: Id<'case'> }) {
  const file = await findCase(transaction, input.case)
  return file && { file }
}
