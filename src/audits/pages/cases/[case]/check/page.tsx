import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { sayInstant } from '../../../../../kernel/instant.ts'
import type { Problem } from '../../../../../kernel/refusal.ts'
import { Button, ErrorSummary, InsetText } from '../../../../../platform/views/components/index.ts'
import { PostForm, type FormState } from '../../../../../platform/views/forms.tsx'
import { statusAfter } from '../../../../case/lifecycle.ts'
import { seatOf } from '../../../../case/policy.ts'
import type { CaseRecord } from '../../../../case/record/query.ts'
import { submitCase } from '../../../../case/submission/commands.ts'
import { problemsWithRecord } from '../../../../case/submission/rules.ts'
import { sayUnansweredIn } from '../../../../case/submission/words.ts'
import { caseName } from '../../../../case/words.ts'
import { CaseHeading } from '../../case-parts.tsx'
import { RecordLists } from '../../record-lists.tsx'
import { checkQuery } from './query.ts'

export const checkPage = definePage({
  path: '/cases/:case/check',
  query: checkQuery,
  title: ({ file }) => `Check your answers, ${caseName(file)}`,
  back: ({ file }) => `/cases/${file.id}`,
  view: Check,
  posts: [
    definePost({
      suffix: '/submit',
      command: submitCase,
      next: ({ id }) => ({
        to: `/cases/${id}`,
        notice: 'The agreed record is submitted. The second-named auditor can confirm it now.',
      }),
    }),
  ],
})

function Check(props: ViewProps<CaseRecord>) {
  const { seen, actor, words, form } = props
  const isWriter = seatOf(actor, seen.file) === 'first' && statusAfter(seen.file, 'submit') !== null
  return (
    <>
      <Problems file={seen.file.id} form={form} />
      <CaseHeading caption={caseName(seen.file)}>
        {isWriter ? 'Check your answers' : 'The agreed record'}
      </CaseHeading>
      <WhoSigned record={seen} />
      {isWriter && <Missing {...props} />}
      <RecordLists record={seen} words={words} canChange={isWriter} />
      {isWriter && <Submit {...props} />}
    </>
  )
}

/** Each sentence leads to the question on the page of its topic. */
function Problems({ file, form }: { readonly file: string; readonly form: FormState }) {
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

function WhoSigned({ record: { submission, confirmation } }: { readonly record: CaseRecord }) {
  if (submission === null) return null
  return (
    <InsetText>
      {`Submitted by ${submission.by} on ${sayInstant(submission.at)}. `}
      {confirmation
        ? `Confirmed by ${confirmation.by} on ${sayInstant(confirmation.at)}.`
        : 'Not confirmed yet.'}
    </InsetText>
  )
}

/** What is missing, before anybody presses the button. */
function Missing({ seen, words, form }: ViewProps<CaseRecord>) {
  const missing = problemsWithRecord(seen, words)
  if (missing.length === 0 || form.problems.length > 0) return null
  return (
    <InsetText>
      <p class="govuk-body">Before you can submit:</p>
      <ul class="govuk-list govuk-list--bullet">
        {[...byTopic(seen, missing), ...missing.filter((each) => topicOf(each) === null)].map(
          ({ field, sentence }) => (
            <li>
              <a class="govuk-link" href={placeOf(seen.file.id, field ?? '')}>
                {sentence}
              </a>
            </li>
          ),
        )}
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

function Submit({ seen, csrfToken }: ViewProps<CaseRecord>) {
  return (
    <PostForm action={`/cases/${seen.file.id}/check/submit`} token={csrfToken}>
      <h2 class="govuk-heading-m">Submit the agreed record</h2>
      <p class="govuk-body">
        Submit what both of you agreed on. From then on nobody can change an answer, the grade or the
        judgement on the child; follow-ups can still be raised.
      </p>
      <Button preventDoubleClick>Submit the agreed record</Button>
    </PostForm>
  )
}
