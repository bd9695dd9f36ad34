import { NOW, type Cast } from '../../../test/support/cast.ts'
import type { Actor } from '../../access/index.ts'
import { formatInstant } from '../../kernel/instant.ts'
import type { Tool } from '../tool/index.ts'
import { answerTopic } from './answers/commands.ts'
import { judgeCase } from './judgement/commands.ts'
import type { Laid } from './laid.factory.ts'
import { SEATS } from './model.ts'
import { submitFirstView } from './submission/commands.ts'

/** Opens the views of a laid case, as if both auditors had given a first view in which they said nothing. */
export async function openViews({ lay, authority }: Cast, laid: Laid): Promise<void> {
  await lay(async ({ sql }) => {
    const of = { authorityId: authority, caseId: laid.case, childId: laid.child, isSingleAudited: false }
    const rows = SEATS.map((view) => ({ ...of, view, byPerson: laid[view].person, at: formatInstant(NOW) }))
    await sql.insertInto('audits.submission').values(rows).execute()
  })
}

export const GOOD_VIEW = {
  ...{ seen: '', grade: 'good', gradeReason: 'Clear recording', safeguarded: 'yes', safeguardedReason: '' },
}

/** Answers every question that this auditor may answer now by the first answer it offers. */
export async function answerAll(cast: Cast, who: Actor, laid: Laid, tool: Tool): Promise<void> {
  for (const topic of tool.topics) {
    const answers = topic.questions.map(({ code, answers: [answer] }) => ({
      question: code,
      answer,
      seen: '',
    }))
    await cast.house.door.run(who, answerTopic, { case: laid.case, topic: topic.code, answers })
  }
}

/** Gives a whole first view of this auditor through the door. */
export async function giveView(
  cast: Cast,
  who: Actor,
  laid: Laid,
  tool: Tool,
  judgement: object = GOOD_VIEW,
): Promise<unknown> {
  await answerAll(cast, who, laid, tool)
  await cast.house.door.run(who, judgeCase, { case: laid.case, ...judgement })
  return cast.house.door.run(who, submitFirstView, { case: laid.case })
}
