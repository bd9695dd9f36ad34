import { definePage, definePost, type ViewProps } from '../../../../access/index.ts'
import { readDate } from '../../../../platform/http/date-field.ts'
import { InsetText, SummaryList, Tag, WarningText } from '../../../../platform/views/components/index.ts'
import { Problems, valueOf } from '../../../../platform/views/forms.tsx'
import { mayStep, statusOf } from '../../../case/follow-up/lifecycle.ts'
import { isFor } from '../../../case/follow-up/policy.ts'
import {
  acknowledgeFollowUp,
  actOnFollowUp,
  reopenFollowUp,
  tellFollowUp,
  verifyFollowUp,
} from '../../../case/follow-up/steps/commands.ts'
import {
  sayDue,
  sayDueKept,
  sayEscalatedTo,
  sayRaised,
  STEP_NOTICES,
  URGENCY_WORDS,
} from '../../../case/follow-up/words.ts'
import { maySeeCase } from '../../../case/policy.ts'
import { caseName } from '../../../case/words.ts'
import { Comment } from '../../cases/answer-text.tsx'
import { FollowUpTag } from '../follow-up-tag.tsx'
import { History } from './history.tsx'
import { followUpQuery, type FollowUpSeen } from './query.ts'
import { AcknowledgeForm, ActForm, ReopenForm, TellForm, VerifyForm } from './steps.tsx'

export const followUpPage = definePage({
  path: '/follow-ups/:followUp',
  query: followUpQuery,
  title: ({ file }) => `Follow-up, ${caseName(file)}`,
  back: () => '/follow-ups',
  view: FollowUpPage,
  posts: [
    definePost({
      suffix: '/tell',
      command: tellFollowUp,
      read: (form) => ({ ...form, toldOn: readDate(form, 'toldOn') }),
      next: ({ followUp }) => ({ to: `/follow-ups/${followUp}`, notice: STEP_NOTICES.tell }),
    }),
    definePost({
      suffix: '/acknowledge',
      command: acknowledgeFollowUp,
      next: ({ followUp }) => ({ to: `/follow-ups/${followUp}`, notice: STEP_NOTICES.acknowledge }),
    }),
    definePost({
      suffix: '/act',
      command: actOnFollowUp,
      next: ({ followUp }) => ({ to: `/follow-ups/${followUp}`, notice: STEP_NOTICES.act }),
    }),
    definePost({
      suffix: '/verify',
      command: verifyFollowUp,
      next: ({ followUp }) => ({ to: `/follow-ups/${followUp}`, notice: STEP_NOTICES.verify }),
    }),
    definePost({
      suffix: '/reopen',
      command: reopenFollowUp,
      next: ({ followUp }) => ({ to: `/follow-ups/${followUp}`, notice: STEP_NOTICES.reopen }),
    }),
  ],
})

function FollowUpPage(props: ViewProps<FollowUpSeen>) {
  const { seen, form } = props
  const { followUp, file } = seen
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Follow-up, {caseName(file)}</span>
        {followUp.what}
      </h1>
      {followUp.urgency === 'immediate' && statusOf(followUp) === 'raised' && (
        <WarningText>
          Telephone now if nobody has been told yet. This is not a referral and does not replace one.
        </WarningText>
      )}
      <NotSaved form={form} />
      <Facts {...props} />
      <Steps {...props} />
      <h2 class="govuk-heading-m">What happened since</h2>
      <History followUp={followUp} />
    </>
  )
}

/** A note for a step that somebody else took meanwhile has no field any more; here it can still be copied. */
function NotSaved({ form }: Pick<ViewProps<FollowUpSeen>, 'form'>) {
  const isTooLate = form.problems.some((problem) => problem.field === null)
  const typed = ['note', 'acted', 'verified', 'reopened'].map((name) => valueOf(form, name)).filter(Boolean)
  if (!isTooLate || typed.length === 0) return null
  return (
    <InsetText>
      What you typed was not saved:
      {typed.map((text) => (
        <Comment text={text} />
      ))}
    </InsetText>
  )
}

function Facts({ seen, actor }: ViewProps<FollowUpSeen>) {
  const { followUp, file, child, isOverdue } = seen
  return (
    <SummaryList
      rows={[
        { key: 'Status', value: <FollowUpTag followUp={followUp} /> },
        {
          key: 'Child',
          value: `${child.name}, number in the case system: ${child.numbers.join(', ') || 'not recorded'}`,
        },
        { key: 'How soon', value: URGENCY_WORDS[followUp.urgency] },
        {
          key: 'Due',
          value: (
            <>
              {sayDue(followUp)}
              {sayDueKept(followUp)} {isOverdue && <Tag classes="govuk-tag--red">Overdue</Tag>}
            </>
          ),
        },
        { key: 'Why', value: <Comment text={followUp.why} /> },
        { key: 'Manager', value: followUp.manager?.name ?? 'Not recorded' },
        followUp.manager !== null && { key: 'Deputy', value: followUp.deputy?.name ?? 'Nobody was named' },
        sayEscalatedTo(followUp) !== '' && { key: 'Gone up the line to', value: sayEscalatedTo(followUp) },
        { key: 'Raised', value: `${sayRaised(followUp)}, by ${followUp.raisedBy}` },
        maySeeCase(actor, file) && {
          key: 'Case',
          value: (
            <a class="govuk-link" href={`/cases/${file.id}`}>
              {caseName(file)}
            </a>
          ),
        },
      ]}
    />
  )
}

/** The steps that are this person's to take, and for which it is the time. */
function Steps(props: ViewProps<FollowUpSeen>) {
  const { seen, actor } = props
  const may = (step: 'tell' | 'acknowledge' | 'act' | 'verify' | 'reopen') =>
    mayStep(seen.followUp, step) && isFor(actor, seen, step)
  return (
    <>
      {may('acknowledge') && <AcknowledgeForm {...props} />}
      {may('act') && <ActForm {...props} />}
      {may('verify') && <VerifyForm {...props} />}
      {may('reopen') && <ReopenForm {...props} />}
      {may('tell') && <TellForm {...props} />}
    </>
  )
}
