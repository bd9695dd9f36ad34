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
import { NOBODY, raiseFollowUp } from '../../../../../case/follow-up/raising/commands.ts'
import { sayWithin } from '../../../../../case/follow-up/words.ts'
import { caseName } from '../../../../../case/words.ts'
import { CaseHeading } from '../../../case-parts.tsx'
import { draftAttributes, DraftNote, draftPost, fromDraft } from '../../../draft.tsx'
import { raisingQuery, type RaisingSeen } from './query.ts'

const FIELDS = ['urgency', 'what', 'why', 'manager', 'deputy']

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
    draftPost('followUp', FIELDS, '/follow-ups/new'),
  ],
})

const NOTICES = {
  immediate:
    'The follow-up is raised. If you have not telephoned yet, do it now, and then record here who was told.',
  soon: 'The follow-up is raised. The manager sees it from now on.',
} as const

function Raise({ seen, form, actor, csrfToken }: ViewProps<RaisingSeen>) {
  const address = `/cases/${seen.file.id}/follow-ups/new`
  const shown = fromDraft(form, seen.draft)
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
        audit lead at once, and stays red until an auditor has verified what was done.
      </p>
      <PostForm action={address} token={csrfToken} attributes={draftAttributes(actor, address)}>
        <DraftNote form={form} draft={seen.draft} texts={['what', 'why']} />
        <Urgency form={shown} clock={seen.clock} />
        <Input
          {...field(shown, 'what')}
          label="What is asked for?"
          hint="For example: strategy meeting, visit today"
        />
        <Textarea
          {...field(shown, 'why')}
          label="Why?"
          hint="What in the file worries you, and what could happen"
        />
        <Select
          {...field(shown, 'manager')}
          label="Which manager has to act?"
          items={[
            {
              value: '',
              text: seen.managers.length === 0 ? 'No team manager has an account' : 'Choose a manager',
            },
            ...seen.managers.map(({ person, name }) => ({ value: person, text: name })),
          ]}
        />
        <Select
          {...field(shown, 'deputy')}
          label="Who acts if the manager cannot?"
          hint="Whoever stands in for the manager on the day is told as well"
          items={[
            { value: '', text: 'Choose a deputy' },
            ...seen.standIns.map(({ person, name }) => ({ value: person, text: name })),
            { value: NOBODY, text: 'Nobody can stand in' },
          ]}
        />
        <Button classes="govuk-button--warning" preventDoubleClick>
          Raise the follow-up
        </Button>
      </PostForm>
    </>
  )
}

type UrgencyProps = Pick<ViewProps<RaisingSeen>, 'form'> & Pick<RaisingSeen, 'clock'>

function Urgency({ form, clock }: UrgencyProps) {
  return (
    <Radios
      {...field(form, 'urgency')}
      legend="How soon must somebody act?"
      items={[
        {
          value: 'immediate',
          text: 'Immediate',
          hint: sayWithin('immediate', clock),
        },
        { value: 'soon', text: 'Soon', hint: sayWithin('soon', clock) },
      ]}
    />
  )
}
