import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import type { Id } from '../../../../../kernel/ids.ts'
import type { Transaction } from '../../../../../platform/database/with-actor.ts'
import { caseField } from '../../../../case/inputs.ts'
import type { CaseFile } from '../../../../case/model.ts'
import { seesCase } from '../../../../case/policy.ts'
import { findCase } from '../../../../case/store.ts'
import type { StoredVoice } from '../../../../case/voices/model.ts'
import { voicesOf } from '../../../../case/voices/store.ts'

export interface VoicesSeen {
  readonly file: CaseFile
  readonly history: readonly StoredVoice[]
}

export const voicesQuery = defineQuery({
  verb: 'audits.seeVoices',
  input: z.object({ case: caseField }),
  load: loadVoices,
  policy: seesCase,
  trail: ({ file }) => ({ children: [file.child], body: { case: file.id } }),
})

async function loadVoices(
  transaction: Transaction,
  input: { readonly case: Id<'case'> },
): Promise<VoicesSeen | null> {
  const file = await findCase(transaction, input.case)
  return file && { file, history: await voicesOf(transaction, file.id) }
}
