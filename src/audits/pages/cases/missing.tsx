import type { Problem } from '../../../kernel/refusal.ts'
import { ErrorSummary, InsetText } from '../../../platform/views/components/index.ts'
import type { FormState } from '../../../platform/views/forms.tsx'
import type { CaseRecord } from '../../case/record/query.ts'
import { sayUnansweredIn } from '../../case/submission/words.ts'

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
  readonly record: CaseRecord
  readonly missing: readonly Problem[]
  readonly heading: string
}

/** What is missing, before anybody presses the button. */
export function MissingList({ record, missing, heading }: MissingProps) {
  if (missing.length === 0) return null
  const ofJudgement = missing.filter((each) => topicOf(each) === null)
  return (
    <InsetText>
      <p class="govuk-body">{heading}</p>
      <ul class="govuk-list govuk-list--bullet">
        {[...byTopic(record, missing), ...ofJudgement].map(({ field, sentence }) => (
          <li>
            <a class="govuk-link" href={placeOf(record.file.id, field ?? '')}>
              {sentence}
            </a>
          </li>
        ))}
      </ul>
    </InsetText>
  )
}

/** One line for each topic in which a question waits; it leads to the first of them. */
function byTopic({ tool }: CaseRecord, missing: readonly Problem[]): Problem[] {
  return tool.topics.flatMap(({ code, title }) => {
    const waiting = missing.filter((each) => topicOf(each) === code)
    const [first] = waiting
    return first ? [{ field: first.field, sentence: sayUnansweredIn(title, waiting.length) }] : []
  })
}

/** Null for a field of the judgement. */
function topicOf({ field }: Problem): string | null {
  const [topic, question] = (field ?? '').split('.')
  return question === undefined ? null : (topic ?? null)
}
