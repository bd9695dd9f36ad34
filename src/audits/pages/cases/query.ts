import { z } from 'zod'
import { anybody, defineQuery } from '../../../access/index.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { StoredAnswer } from '../../case/answers/model.ts'
import { newestAnswers } from '../../case/answers/store.ts'
import type { StoredJudgement } from '../../case/judgement/model.ts'
import { newestJudgements } from '../../case/judgement/store.ts'
import type { CaseFile, Seat } from '../../case/model.ts'
import { seatOf } from '../../case/policy.ts'
import { countComplete, judgementLeft, topicProgress } from '../../case/progress.ts'
import { casesOfAuditor } from '../../case/store.ts'
import { toolsNamed, type Tool } from '../../tool/index.ts'
import type { ModeratedCase, Moderation } from '../../moderation/model.ts'
import { casesById } from '../../moderation/query.ts'
import { lastModeration } from '../../moderation/standing.ts'

/** A case of mine, with what is left to do. */
export interface MyCase {
  readonly file: CaseFile
  readonly seat: Seat
  readonly topicsLeft: number
  readonly judgementLeft: readonly string[]
  /** The last second look at it, of which its pair is told; null where there was none. */
  readonly moderation: Moderation | null
}

export const myCasesQuery = defineQuery({
  verb: 'audits.seeMyCases',
  input: z.object({}),
  load: async (transaction, _input, actor) => {
    const files = await casesOfAuditor(transaction, actor.person)
    const said = await saidIn(transaction, files)
    return files.map((file) => myCase(file, seatOf(actor, file) ?? 'second', said))
  },
  policy: anybody,
  trail: (cases) => ({
    children: cases.map(({ file }) => file.child),
    body: { cases: cases.map(({ file }) => file.id) },
  }),
})

interface Said {
  readonly answers: readonly StoredAnswer[]
  readonly judgements: readonly StoredJudgement[]
  readonly tools: ReadonlyMap<string, Tool>
  readonly moderated: readonly ModeratedCase[]
}

async function saidIn(transaction: Transaction, files: readonly CaseFile[]): Promise<Said> {
  const ids = files.map(({ id }) => id)
  return {
    answers: await newestAnswers(transaction, ids, 'agreed'),
    judgements: await newestJudgements(transaction, ids, 'agreed'),
    tools: await toolsNamed(
      transaction,
      files.map(({ round }) => round.tool),
    ),
    moderated: await casesById(transaction, ids),
  }
}

function myCase(file: CaseFile, seat: Seat, { answers, judgements, tools, moderated }: Said): MyCase {
  const tool = tools.get(file.round.tool ?? '')
  const own = answers.filter((each) => each.case === file.id)
  const { complete, of } = countComplete(tool ? topicProgress(tool, own) : [])
  const judgement = judgements.find((each) => each.case === file.id) ?? null
  const looked = moderated.find(({ id }) => id === file.id)
  const moderation = looked === undefined ? null : lastModeration(looked)
  return { file, seat, topicsLeft: of - complete, judgementLeft: judgementLeft(judgement), moderation }
}
