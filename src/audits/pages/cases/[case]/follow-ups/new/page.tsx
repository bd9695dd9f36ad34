import { definePage, definePost, type ViewProps } from '../../../../../../access/index.ts'
import {
  Button,
  Input,
  Radios,
  Select,
  Textarea,
  WarningText,
} from '../../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../../platform/views/forms.tsx'
import { raiseFollowUp } from '../../../../../case/follow-up/raising/commands.ts'
import { IMMEDIATE_HOURS, SOON_WORKING_DAYS } from '../../../../../case/follow-up/rules.ts'
import { caseName } from '../../../../../case/words.ts'
import { CaseHeading } from '../../../case-parts.tsx'
import { raisingQuery, type RaisingSeen } from './query.ts'

export const raisePage = definePage({
  path: '/cases/:case/follow-ups/new',
  query: raisingQuery,
  title: ({ file }) => `Raise a follow-up, ${caseName(file)}`,
  back: ({ file }) => `/cases/${file.id}`,
  view: Raise,
  posts: [
    definePost({
      command: raiseFollowUp,
      next: ({ followUp, urgency }) => ({ to: `/follow-ups/${followUp}`, notice: NOTICES[urgency] }),
    }),
  ],
})

const NOTICES = {
  immediate:
    'The follow-up is raised. If you have not telephoned yet, do it now, and then record here who was told.',
  soon: 'The follow-up is raised. The manager sees it from now on.',
} as const

function Raise({ seen, form, csrfToken }: ViewProps<RaisingSeen>) {
  return (
    <>
      <Problems form={form} />
      <CaseHeading caption={caseName(seen.file)}>Raise a follow-up</CaseHeading>
      <WarningText>
        If a child may be in danger, telephone now, before you write: the manager, or out of hours the
        emergency duty team. If it cannot wait, call 999.
      </WarningText>
      <p class="govuk-body">
        This is not a referral and does not replace one. It tells the manager, the manager’s deputy and the
        audit lead, and stays red until the manager has acknowledged it.
      </p>
      <PostForm action={`/cases/${seen.file.id}/follow-ups/new`} token={csrfToken}>
        <Urgency form={form} />
        <Input
          {...field(form, 'what')}
          label="What is asked for?"
          hint="For example: strategy meeting, visit today"
        />
        <Textarea
          {...field(form, 'why')}
          label="Why?"
          hint="What in the file worries you, and what could happen"
        />
        <Select
          {...field(form, 'manager')}
          label="Which manager has to act?"
          items={[
            {
              value: '',
              text: seen.managers.length === 0 ? 'No team manager has an account' : 'Choose a manager',
            },
            ...seen.managers.map(({ person, name }) => ({ value: person, text: name })),
          ]}
        />
        <Button classes="govuk-button--warning" preventDoubleClick>
          Raise the follow-up
        </Button>
      </PostForm>
    </>
  )
}

function Urgency({ form }: Pick<ViewProps<RaisingSeen>, 'form'>) {
  return (
    <Radios
      {...field(form, 'urgency')}
      legend="How soon must somebody act?"
      items={[
        {
          value: 'immediate',
          text: 'Immediate',
          hint: `Within ${IMMEDIATE_HOURS} hours, nights and weekends included`,
        },
        { value: 'soon', text: 'Soon', hint: `Within ${SOON_WORKING_DAYS} working days` },
      ]}
    />
  )
}
