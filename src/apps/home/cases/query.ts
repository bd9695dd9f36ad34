import { newestAnswers } from '../../../audits/case/answers/store.ts'
import { newestJudgements } from '../../../audits/case/judgement/store.ts'
import type { CaseFile } from '../../../audits/case/model.ts'
import { seatOf } from '../../../audits/case/policy.ts'
import { countComplete, judgementLeft, topicProgress } from '../../../audits/case/progress.ts'
import { casesOfAuditor } from '../../../audits/case/store.ts'
import type { Actor } from '../../../access/index.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { Look } from '../look.ts'
import { sayCase, sayEarlier, type CaseOfMine } from './words.ts'
import { toolsNamed } from '../../../audits/tool/index.ts'

/** The cases at which this person has a seat and something is left, and how many are behind. */
export const myCases: Look = async (transaction, actor, { today }) => {
  const files = await casesOfAuditor(transaction, actor.person)
  const open = files.filter((file) => isOpen(file, actor))
  const mine = await withProgress(transaction, actor, open)
  const facts = sayEarlier(files.length - open.length)
  return { tasks: mine.map((each) => sayCase(each, today)), facts, children: open.map(({ child }) => child) }
}

function isOpen(file: CaseFile, actor: Actor): boolean {
  if (file.round.status !== 'auditing') return false
  if (file.status === 'submitted') return seatOf(actor, file) === 'second'
  return file.status === 'allocated' || file.status === 'inProgress'
}

async function withProgress(
  transaction: Transaction,
  actor: Actor,
  files: readonly CaseFile[],
): Promise<CaseOfMine[]> {
  const ids = files.map(({ id }) => id)
  const answers = await newestAnswers(transaction, ids, 'agreed')
  const judgements = await newestJudgements(transaction, ids, 'agreed')
  const tools = await toolsNamed(
    transaction,
    files.map(({ round }) => round.tool),
  )
  return files.map((file) => {
    const tool = tools.get(file.round.tool ?? '')
    const given = answers.filter((each) => each.case === file.id)
    const judgement = judgements.find((each) => each.case === file.id) ?? null
    const topics = countComplete(tool ? topicProgress(tool, given) : [])
    return { file, seat: seatOf(actor, file) ?? 'second', topics, judgement: judgementLeft(judgement) }
  })
}
