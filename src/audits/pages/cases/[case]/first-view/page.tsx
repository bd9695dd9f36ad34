import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import type { Words } from '../../../../../kernel/words.ts'
import { sayInstant } from '../../../../../kernel/instant.ts'
import { Button, InsetText, SummaryList } from '../../../../../platform/views/components/index.ts'
import { PostForm } from '../../../../../platform/views/forms.tsx'
import { CASE_LIFECYCLE } from '../../../../case/lifecycle.ts'
import { mayTake } from '../../../../case/policy.ts'
import type { CaseRecord } from '../../../../case/record/query.ts'
import { submitFirstView } from '../../../../case/submission/commands.ts'
import { problemsWithFirstView } from '../../../../case/submission/rules.ts'
import { BLIND_UNTIL_BOTH, caseName, VIEW_NOT_WAITED_FOR } from '../../../../case/words.ts'
import { isBlindNow } from '../../../../case/views.ts'
import { standingsOf } from '../../../../tool/index.ts'
import { CaseHeading } from '../../case-parts.tsx'
import { JudgementList } from '../../judgement-list.tsx'
import { MissingList, RecordProblems } from '../../missing.tsx'
import { rowOf } from '../../record-lists.tsx'
import { firstViewQuery } from './query.ts'

export const firstViewPage = definePage({
  path: '/cases/:case/first-view',
  query: firstViewQuery,
  title: ({ file }) => `Your first view, ${caseName(file)}`,
  back: ({ file }) => `/cases/${file.id}`,
  view: FirstView,
  posts: [
    definePost({
      command: submitFirstView,
      next: (file) => ({
        to: `/cases/${file}`,
        notice: 'Your first view is given. It is shown to your pair once both are given.',
      }),
    }),
  ],
})

function FirstView(props: ViewProps<CaseRecord>) {
  const { seen, actor, words, form } = props
  const mayGive = mayTake(actor, seen.file, 'submitFirst')
  return (
    <>
      <RecordProblems file={seen.file.id} form={form} />
      <CaseHeading caption={caseName(seen.file)}>Your first view</CaseHeading>
      <WhereItStands record={seen} />
      {mayGive && form.problems.length === 0 && (
        <MissingList
          record={seen}
          missing={problemsWithFirstView(seen, words)}
          heading="Before you can give your first view:"
        />
      )}
      {isBlindNow(seen.file) && <OwnView record={seen} words={words} canChange={mayGive} />}
      {mayGive && <Give {...props} />}
    </>
  )
}

function WhereItStands({ record: { file, seat } }: { readonly record: CaseRecord }) {
  const given = seat && file.views[seat]
  if (!isBlindNow(file))
    return (
      <InsetText>
        The first views are open. They stand beside each question and beside the judgement.
      </InsetText>
    )
  if (given)
    return <InsetText>{`Given on ${sayInstant(given.at)}. From then on nobody changes it.`}</InsetText>
  if (file.release !== null && file.release.seat === seat) return <InsetText>{VIEW_NOT_WAITED_FOR}</InsetText>
  return <p class="govuk-body">{BLIND_UNTIL_BOTH}</p>
}

interface OwnProps {
  readonly record: CaseRecord
  readonly words: Words
  readonly canChange: boolean
}

function OwnView({ record, words, canChange }: OwnProps) {
  const { file, tool, judgement } = record
  const topics = tool.topics.filter(({ questions }) => questions.some(({ blind }) => blind))
  const standings = standingsOf(tool, record.answers)
  return (
    <>
      {topics.map((topic) => (
        <>
          <h2 class="govuk-heading-m">{topic.title}</h2>
          <SummaryList
            rows={topic.questions
              .filter(({ blind }) => blind)
              .map((question) => rowOf({ record, words, canChange, standings }, topic, question))}
          />
        </>
      ))}
      <h2 class="govuk-heading-m">Judgement</h2>
      <JudgementList
        tool={tool}
        judgement={judgement}
        on={file.round.asAt}
        change={canChange ? `/cases/${file.id}/judgement` : undefined}
      />
    </>
  )
}

function Give({ seen, csrfToken }: ViewProps<CaseRecord>) {
  return (
    <PostForm action={`/cases/${seen.file.id}/first-view`} token={csrfToken}>
      <h2 class="govuk-heading-m">Give your first view</h2>
      <p class="govuk-body">
        Give it before you talk with the other auditor. From then on you cannot change it; it is kept for ever
        beside what you both agree on.
      </p>
      <Button preventDoubleClick>{CASE_LIFECYCLE.submitFirst.button}</Button>
    </PostForm>
  )
}
