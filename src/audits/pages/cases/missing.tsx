import type { Problem } from '../../../kernel/refusal.ts'
import { ErrorSummary, InsetText } from '../../../platform/views/components/index.ts'
import type { FormState } from '../../../platform/views/forms.tsx'

/** What a record was refused for; each sentence leads to the question on the page of its topic. */
export function RecordProblems({ file, form }: { readonly file: string; readonly form: FormState }) {
  if (form.problems.length === 0) return null
  const items = form.problems.map(({ field, sentence }) =>
    field === null ? { text: sentence } : { text: sentence, href: placeOf(file, field) },
  )
  return <ErrorSummary errorList={items} />
}

function placeOf(file: string, field: string): string {
  const [topic, question] = field.split('.')
  return question === undefined
    ? `/cases/${file}/judgement#${field}`
    : `/cases/${file}/topics/${topic}#answer-${question}`
}

interface MissingProps {
  readonly file: string
  readonly missing: readonly Problem[]
  readonly heading: string
}

/** What is missing, before anybody presses the button. */
export function MissingList({ file, missing, heading }: MissingProps) {
  if (missing.length === 0) return null
  return (
    <InsetText>
      <p class="govuk-body">{heading}</p>
      <ul class="govuk-list govuk-list--bullet">
        {missing.map(({ field, sentence }) => (
          <li>
            <a class="govuk-link" href={placeOf(file, field ?? '')}>
              {sentence}
            </a>
          </li>
        ))}
      </ul>
    </InsetText>
  )
}
