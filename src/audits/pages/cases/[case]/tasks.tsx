import type { Actor } from '../../../../access/index.ts'
import { plural } from '../../../../kernel/sentence.ts'
import { Tag, type Task } from '../../../../platform/views/components/index.ts'
import { statusOf } from '../../../case/follow-up/lifecycle.ts'
import { stepToRelease } from '../../../case/lifecycle.ts'
import { FollowUpTag } from '../../follow-ups/follow-up-tag.tsx'
import { isFor, mayTake } from '../../../case/policy.ts'
import { judgementLeft, type TopicProgress } from '../../../case/progress.ts'
import type { CaseRecord } from '../../../case/record/query.ts'
import { isBlindNow, isSingleAudited, viewToRead } from '../../../case/views.ts'
import { VOICES } from '../../../case/voices/model.ts'
import { standingVoice } from '../../../case/voices/rules.ts'

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
export function aboutTasks({ file, seat, judgement, followUps, actions, voices }: CaseRecord): Task[] {
  const left = judgementLeft(judgement)
  const isHidden = viewToRead(file, seat) === null
  const heard = VOICES.filter((who) => standingVoice(voices, who) !== null).length
  const waiting = followUps.filter((each) => statusOf(each) === 'raised').length
  return [
    {
      title: 'Grade, and whether the child is safeguarded',
      href: `/cases/${file.id}/judgement`,
      status: isHidden ? (
        'Blind until both views are given'
      ) : left.length === 0 ? (
        'Completed'
      ) : judgement ? (
        <Tag classes="govuk-tag--yellow">Begun</Tag>
      ) : (
        NOT_STARTED
      ),
    },
    {
      title: 'The worker’s reflection, the child’s and the family’s voice',
      href: `/cases/${file.id}/voices`,
      status: heard === 0 ? NOT_STARTED : `${heard} of ${VOICES.length} written`,
    },
    ...followUps.map((each) => ({
      title: `Follow-up: ${each.what}`,
      href: `/follow-ups/${each.id}`,
      status: <FollowUpTag followUp={each} />,
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

/** What ends an audit: the first view, the agreed record, its confirmation, and the page for supervision. */
export function endTasks(record: CaseRecord, actor: Actor): Task[] {
  const { file, submission, confirmation } = record
  const isWriter = isFor(actor, file, 'submit')
  return [
    ...firstViewTask(record),
    {
      title:
        isWriter && submission === null ? 'Check the agreed record and submit' : 'Read the agreed record',
      href: `/cases/${file.id}/check`,
      status: isBlindNow(file)
        ? 'Opens with both first views'
        : submission === null
          ? 'Not submitted'
          : 'Submitted',
    },
    ...(isSingleAudited(file)
      ? []
      : [
          {
            title: 'Confirm the agreed record',
            ...(submission === null ? {} : { href: `/cases/${file.id}/confirm` }),
            status: confirmation === null ? 'Not confirmed' : 'Confirmed',
          },
        ]),
    ...(mayTake(actor, file, stepToRelease(file)) && file.release === null
      ? [
          {
            title: 'Release as single-audited',
            href: `/cases/${file.id}/release`,
            status: file.status === 'submitted' ? 'If it is never confirmed' : 'If one never submits',
          },
        ]
      : []),
    { title: 'One page for supervision', href: `/cases/${file.id}/print`, status: 'For printing' },
    ...(isFor(actor, file, 'commentOnWorker')
      ? [
          {
            title: 'Comments about workers',
            href: `/cases/${file.id}/worker-comments`,
            hint: 'Apart from the child’s record: in no report and on no print',
            status: 'For auditors, lead and moderators',
          },
        ]
      : []),
  ]
}

function firstViewTask({ file, seat }: CaseRecord): Task[] {
  if (seat === null) return []
  const isWaitedFor = file.release?.seat !== seat
  const status = file.views[seat] ? 'Given' : isWaitedFor ? 'Not given yet' : 'Not waited for'
  return isBlindNow(file)
    ? [{ title: 'Check your first view and give it', href: `/cases/${file.id}/first-view`, status }]
    : []
}
