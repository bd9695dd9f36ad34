import { z } from 'zod'
import { defineQuery } from '../../../../../../../access/index.ts'
import { caseField } from '../../../../../../case/inputs.ts'
import { seesCase } from '../../../../../../case/policy.ts'
import { loadTopic } from '../query.ts'

export const factsQuery = defineQuery({
  verb: 'audits.seeFacts',
  input: z.object({ case: caseField, topic: z.string() }),
  load: loadTopic,
  policy: seesCase,
  trail: ({ file, topic }) => ({ children: [file.child], body: { case: file.id, topic: topic.code } }),
})
