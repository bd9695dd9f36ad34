import { definePage, definePost, type ViewProps } from '../../../../../../access/index.ts'
import { readDate } from '../../../../../../platform/http/date-field.ts'
import {
  Button,
  DateInput,
  Input,
  InsetText,
  Radios,
  Textarea,
} from '../../../../../../platform/views/components/index.ts'
import {
  dateField,
  field,
  PostForm,
  Problems,
  valueOf,
  type FormState,
} from '../../../../../../platform/views/forms.tsx'
import { shortSentence } from '../../../../../effect/words.ts'
import { moveAction } from '../../../../../moves/commands.ts'
import { MOVE_WORDS, notNow } from '../../../../../moves/words.ts'
import { OUTCOME_WORDS } from '../../../../../words.ts'
import { freshRounds } from '../../../../../effect/fresh.ts'
import { movedActionQuery, type SeenToMove } from './query.ts'

export const movePage = definePage({
  path: '/actions/:action/moves/:move',
  query: movedActionQuery,
  prepare: freshRounds,
  title: ({ move }) => MOVE_WORDS[move.code].title,
  back: ({ action }) => `/actions/${action.id}`,
  view: MoveOn,
  posts: [
    definePost({
      command: moveAction,
      read: (form) => ({ ...form, lookedOn: readDate(form, 'lookedOn') }),
      next: ({ code }, form) => ({ to: `/actions/${String(form.action)}`, notice: MOVE_WORDS[code].done }),
    }),
  ],
})

function MoveOn(props: ViewProps<SeenToMove>) {
  const { seen, form, csrfToken } = props
  const { action, move, isPossible } = seen
  return (
    <>
      <Problems form={form} />
      <span class="govuk-caption-l">
        Action {action.reference}: {action.title}
      </span>
      <h1 class="govuk-heading-l">{MOVE_WORDS[move.code].title}</h1>
      {isPossible ? (
        <PostForm action={`/actions/${action.id}/moves/${move.code}`} token={csrfToken}>
          <Fields seen={seen} form={form} />
          <Button preventDoubleClick>{MOVE_WORDS[move.code].button}</Button>
        </PostForm>
      ) : (
        <NotNow seen={seen} form={form} />
      )}
    </>
  )
}

interface FieldsProps {
  readonly seen: SeenToMove
  readonly form: FormState
}

function Fields({ seen: { move, effect }, form }: FieldsProps) {
  const { ask, hint } = MOVE_WORDS[move.code]
  return (
    <>
      {effect !== null && <InsetText>{shortSentence(effect)}</InsetText>}
      {move.outcomes.length > 1 && (
        <Radios
          {...field(form, 'outcome')}
          legend="How did it end?"
          hint="It can be called effective only where a measure moved while the action was in force."
          items={move.outcomes.map((outcome) => ({ value: outcome, text: OUTCOME_WORDS[outcome] }))}
        />
      )}
      <Textarea {...field(form, 'note')} label={ask} hint={hint} rows={4} />
      {move.code === 'verify' && <Evidence form={form} />}
    </>
  )
}

function Evidence({ form }: Pick<FieldsProps, 'form'>) {
  return (
    <>
      <Input
        {...field(form, 'lookedWhere')}
        label="Where did you look?"
        hint="For example, the minutes of a meeting, or ten supervision records. Never a child’s name or number."
      />
      <DateInput {...dateField(form, 'lookedOn')} legend="On which day did you look?" />
    </>
  )
}

/** What was typed is not lost when somebody else was faster. */
function NotNow({ seen: { action }, form }: FieldsProps) {
  const note = valueOf(form, 'note')
  return (
    <>
      <p class="govuk-body">{notNow(action)}</p>
      {note !== '' && <InsetText>{note}</InsetText>}
    </>
  )
}
