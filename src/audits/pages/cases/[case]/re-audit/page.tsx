import { definePage, definePost, holds, type ViewProps } from '../../../../../access/index.ts'
import { sayDay } from '../../../../../kernel/day.ts'
import { readDate } from '../../../../../platform/http/date-field.ts'
import {
  Button,
  DateInput,
  Details,
  InsetText,
  Input,
  Textarea,
} from '../../../../../platform/views/components/index.ts'
import {
  dateField,
  EMPTY_FORM,
  field,
  PostForm,
  Problems,
  valueOf,
} from '../../../../../platform/views/forms.tsx'
import { caseName } from '../../../../case/words.ts'
import {
  beginReAudit,
  finishImprovement,
  planImprovement,
  undoImprovement,
} from '../../../../re-audit/commands.ts'
import type { ClockedCase, Improvement } from '../../../../re-audit/model.ts'
import { isOnClock, stageOf } from '../../../../re-audit/rules.ts'
import { NOT_WEAK, sayCancelled, STAGE_WORDS } from '../../../../re-audit/words.ts'
import { CaseHeading } from '../../case-parts.tsx'
import { Clock, Plan } from './plan.tsx'
import { reAuditQuery, type ReAuditSeen } from './query.ts'

export const reAuditPage = definePage({
  path: '/cases/:case/re-audit',
  query: reAuditQuery,
  title: ({ file }) => `Plan and re-audit, ${caseName(file)}`,
  back: ({ file }) => `/cases/${file.id}`,
  view: ReAudit,
  posts: [
    definePost({
      command: planImprovement,
      read: (form) => ({ ...form, due: readDate(form, 'due') }),
      next: ({ dueOn }, form) => ({
        to: `/cases/${String(form.case)}/re-audit`,
        notice: `The plan has one more line. The re-audit is due on ${sayDay(dueOn)}.`,
      }),
    }),
    definePost({
      suffix: '/done',
      command: finishImprovement,
      next: (_day, form) => ({
        to: `/cases/${String(form.case)}/re-audit`,
        notice: 'The line of the plan is marked as done.',
      }),
    }),
    definePost({
      suffix: '/undo',
      command: undoImprovement,
      next: (_day, form) => ({
        to: `/cases/${String(form.case)}/re-audit`,
        notice: 'The line of the plan is open again, and your reason stands beside it.',
      }),
    }),
    definePost({
      suffix: '/begin',
      command: beginReAudit,
      next: ({ code }) => ({
        to: `/rounds/${code}/allocate`,
        notice: 'The re-audit is begun. Choose its two auditors.',
      }),
    }),
  ],
})

function ReAudit(props: ViewProps<ReAuditSeen>) {
  const { file, clocked } = props.seen
  return (
    <>
      <Problems form={props.form} />
      <CaseHeading caption={caseName(file)}>Plan and re-audit</CaseHeading>
      {clocked === null || !isOnClock(clocked) ? (
        <InsetText>{NOT_WEAK}</InsetText>
      ) : (
        <Weak {...props} clocked={clocked} />
      )}
    </>
  )
}

type WeakProps = ViewProps<ReAuditSeen> & { readonly clocked: ClockedCase }

function Weak(props: WeakProps) {
  const { clocked, actor, today } = props
  const stage = stageOf(clocked)
  const mayPlan = holds(actor, 'auditLead') && (stage === 'noPlan' || stage === 'planned')
  return (
    <>
      <InsetText>{`This case is weak, so it is audited again. Where it stands: ${STAGE_WORDS[stage]}.`}</InsetText>
      {clocked.round.isCancelled && <InsetText>{sayCancelled(clocked)}</InsetText>}
      <Clock clocked={clocked} today={today} />
      <h2 class="govuk-heading-m">Plan</h2>
      {holds(actor, 'auditLead') ? (
        <Plan
          plan={clocked.plan}
          finish={(line) => <DoneForm {...props} line={line} />}
          undo={(line) => <UndoForm {...props} line={line} />}
        />
      ) : (
        <Plan plan={clocked.plan} />
      )}
      {mayPlan && <PlanForm {...props} />}
      {mayPlan && stage === 'planned' && <BeginForm {...props} />}
    </>
  )
}

function PlanForm({ seen: { file }, form, csrfToken }: WeakProps) {
  return (
    <PostForm action={`/cases/${file.id}/re-audit`} token={csrfToken}>
      <h2 class="govuk-heading-m">Add to the plan</h2>
      <Textarea {...field(form, 'what')} label="What is to be better for the child?" rows={2} />
      <Input
        {...field(form, 'owner')}
        label="Who sees to it?"
        hint="A name or a role"
        classes="govuk-!-width-one-half"
      />
      <DateInput {...dateField(form, 'due')} legend="By which day?" hint="For example, 27 3 2016" />
      <Button preventDoubleClick>Add to the plan</Button>
    </PostForm>
  )
}

function DoneForm({ seen: { file }, csrfToken, line }: WeakProps & { readonly line: Improvement }) {
  return (
    <PostForm action={`/cases/${file.id}/re-audit/done`} token={csrfToken}>
      <input type="hidden" name="improvement" value={line.id} />
      <Button classes="govuk-button--secondary govuk-!-margin-bottom-0" preventDoubleClick>
        Mark as done <span class="govuk-visually-hidden">: {line.what}</span>
      </Button>
    </PostForm>
  )
}

/** Each line has a form of its own, so what was typed and what is wrong with it stand at the line that was meant. */
function UndoForm({ seen: { file }, form, csrfToken, line }: WeakProps & { readonly line: Improvement }) {
  const isMeant = valueOf(form, 'improvement') === line.id
  const name = field(isMeant ? form : EMPTY_FORM, 'reason')
  return (
    <Details summary="Marked by mistake?" open={isMeant}>
      <PostForm action={`/cases/${file.id}/re-audit/undo`} token={csrfToken}>
        <input type="hidden" name="improvement" value={line.id} />
        <Textarea
          {...name}
          id={isMeant ? 'reason' : `reason-${line.id}`}
          label="Why is it open again?"
          hint="Who said that it was done stays in the plan, with your reason."
          rows={2}
        />
        <Button classes="govuk-button--secondary govuk-!-margin-bottom-0" preventDoubleClick>
          Open it again <span class="govuk-visually-hidden">: {line.what}</span>
        </Button>
      </PostForm>
    </Details>
  )
}

function BeginForm({ seen: { file }, csrfToken }: WeakProps) {
  return (
    <PostForm action={`/cases/${file.id}/re-audit/begin`} token={csrfToken}>
      <h2 class="govuk-heading-m">Begin the re-audit</h2>
      <p class="govuk-body">
        The re-audit is a round of this one case, with the same tool and two auditors whom you choose next.
        The case is chosen and not drawn, so it comes into no figure of a sample.
      </p>
      <Button preventDoubleClick classes="govuk-button--secondary">
        Begin the re-audit
      </Button>
    </PostForm>
  )
}
