import type { Actor } from '../../../../access/index.ts'
import { plural } from '../../../../kernel/sentence.ts'
import { Tag, type Task } from '../../../../platform/views/components/index.ts'
import { statusOf } from '../../../case/follow-up/lifecycle.ts'
import { seatOf } from '../../../case/policy.ts'
import { judgementLeft, type TopicProgress } from '../../../case/progress.ts'
import type { CaseRecord } from '../../../case/record/query.ts'

const NOT_STARTED = <Tag classes="govuk-tag--blue">Not started</Tag>

/** One task for each topic of the tool. */
export function topicTasks({ file, tool }: CaseRecord, progress: readonly TopicProgress[]): Task[] {
  return tool.topics.map(({ code, title }, place) => ({
    title,
    href: `/cases/${file.id}/topics/${code}`,
    status: topicStatus(progress[place]),
  }))
}

function topicStatus(progress: TopicProgress | undefined) {
  if (progress === undefined || progress.state === 'notStarted') return NOT_STARTED
  if (progress.state === 'complete') return 'Completed'
  return <Tag classes="govuk-tag--yellow">{`${progress.answered} of ${progress.of} answered`}</Tag>
}

/** The judgement, the follow-ups and what is asked for the child. */
export function aboutTasks({ file, judgement, followUps, actions }: CaseRecord): Task[] {
  const left = judgementLeft(judgement)
  const waiting = followUps.filter((each) => statusOf(each) === 'raised').length
  return [
    {
      title: 'Grade, and whether the child is safeguarded',
      href: `/cases/${file.id}/judgement`,
      status:
        left.length === 0 ? (
          'Completed'
        ) : judgement ? (
          <Tag classes="govuk-tag--yellow">Begun</Tag>
        ) : (
          NOT_STARTED
        ),
    },
    ...followUps.map((each) => ({
      title: `Follow-up: ${each.what}`,
      href: `/follow-ups/${each.id}`,
      status:
        statusOf(each) === 'raised' ? <Tag classes="govuk-tag--red">Not acknowledged</Tag> : 'Acknowledged',
    })),
    ...(waiting === 0 && followUps.length === 0 ? [{ title: 'Follow-ups', status: 'None raised' }] : []),
    {
      title: 'Case actions',
      href: `/cases/${file.id}/actions`,
      hint: 'What is asked for this child and is not urgent',
      status:
        actions.length === 0 ? 'None' : `${actions.length} ${plural(actions.length, 'action', 'actions')}`,
    },
  ]
}

/** What ends an audit: checking, submitting, confirming, and the page for supervision. */
export function endTasks({ file, submission, confirmation }: CaseRecord, actor: Actor): Task[] {
  const isFirst = seatOf(actor, file) === 'first'
  return [
    {
      title: isFirst && submission === null ? 'Check your answers and submit' : 'Read the agreed record',
      href: `/cases/${file.id}/check`,
      status: submission === null ? 'Not submitted' : 'Submitted',
    },
    {
      title: 'Confirm the agreed record',
      ...(submission === null ? {} : { href: `/cases/${file.id}/confirm` }),
      status: confirmation === null ? 'Not confirmed' : 'Confirmed',
    },
    { title: 'One page for supervision', href: `/cases/${file.id}/print`, status: 'For printing' },
  ]
}
