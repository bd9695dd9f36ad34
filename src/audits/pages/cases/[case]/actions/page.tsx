import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { sayDay } from '../../../../../kernel/day.ts'
import { readDate } from '../../../../../platform/http/date-field.ts'
import {
  Button,
  DateInput,
  Input,
  ScrollRegion,
  Table,
  Textarea,
} from '../../../../../platform/views/components/index.ts'
import { dateField, field, PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { addCaseAction, finishCaseAction } from '../../../../case/actions/commands.ts'
import type { CaseAction } from '../../../../case/actions/store.ts'
import { CASE_LIFECYCLE } from '../../../../case/lifecycle.ts'
import { mayTake } from '../../../../case/policy.ts'
import type { CaseRecord } from '../../../../case/record/query.ts'
import { caseName } from '../../../../case/words.ts'
import { CaseHeading } from '../../case-parts.tsx'
import { actionsQuery } from './query.ts'

export const caseActionsPage = definePage({
  path: '/cases/:case/actions',
  query: actionsQuery,
  title: ({ file }) => `Case actions, ${caseName(file)}`,
  back: ({ file }) => `/cases/${file.id}`,
  view: Actions,
  posts: [
    definePost({
      command: addCaseAction,
      read: (form) => ({ ...form, due: readDate(form, 'due') }),
      next: (_action, form) => ({ to: `/cases/${form.case}/actions`, notice: 'The action is added.' }),
    }),
    definePost({
      suffix: '/done',
      command: finishCaseAction,
      next: (_day, form) => ({ to: `/cases/${form.case}/actions`, notice: 'The action is marked as done.' }),
    }),
  ],
})

function Actions(props: ViewProps<CaseRecord>) {
  const { seen, actor, form } = props
  const mayAdd = mayTake(actor, seen.file, 'addAction')
  return (
    <>
      <Problems form={form} />
      <CaseHeading caption={caseName(seen.file)}>Case actions</CaseHeading>
      <p class="govuk-body">
        What this audit asks for the child and can wait a little. What cannot wait is raised as a follow-up.
      </p>
      {seen.actions.length === 0 ? (
        <p class="govuk-body">None is asked for yet.</p>
      ) : (
        <ActionTable {...props} />
      )}
      {mayAdd && <AddForm {...props} />}
    </>
  )
}

function ActionTable({ seen, actor, csrfToken }: ViewProps<CaseRecord>) {
  const mayFinish = mayTake(actor, seen.file, 'finishAction')
  const path = `/cases/${seen.file.id}/actions/done`
  return (
    <ScrollRegion label="What is asked for this child">
      <Table
        caption="What is asked for this child"
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        head={['What', 'Who', 'Due', 'Done']}
        rows={seen.actions.map((action) => [
          action.what,
          action.owner,
          sayDay(action.dueOn),
          { text: done(action, mayFinish && <DoneForm path={path} token={csrfToken} action={action} />) },
        ])}
      />
    </ScrollRegion>
  )
}

function done({ doneOn }: CaseAction, form: preact.JSX.Element | false) {
  if (doneOn !== null) return sayDay(doneOn)
  return form || 'Not yet'
}

interface DoneProps {
  readonly path: string
  readonly token: string
  readonly action: CaseAction
}

function DoneForm({ path, token, action }: DoneProps) {
  return (
    <PostForm action={path} token={token}>
      <input type="hidden" name="action" value={action.id} />
      <Button classes="govuk-button--secondary govuk-!-margin-bottom-0">
        {CASE_LIFECYCLE.finishAction.button} <span class="govuk-visually-hidden">: {action.what}</span>
      </Button>
    </PostForm>
  )
}

function AddForm({ seen, form, csrfToken }: ViewProps<CaseRecord>) {
  return (
    <PostForm action={`/cases/${seen.file.id}/actions`} token={csrfToken}>
      <h2 class="govuk-heading-m">Add an action</h2>
      <Textarea {...field(form, 'what')} label="What has to be done?" rows={2} />
      <Input
        {...field(form, 'owner')}
        label="Who has to do it?"
        hint="A name or a role"
        classes="govuk-!-width-one-half"
      />
      <DateInput {...dateField(form, 'due')} legend="By which day?" hint="For example, 27 3 2016" />
      <Button preventDoubleClick>{CASE_LIFECYCLE.addAction.button}</Button>
    </PostForm>
  )
}
