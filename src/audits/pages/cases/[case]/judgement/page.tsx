import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { sayInstant } from '../../../../../kernel/instant.ts'
import { Button, InsetText } from '../../../../../platform/views/components/index.ts'
import { PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { judgeCase } from '../../../../case/judgement/commands.ts'
import type { StoredJudgement } from '../../../../case/judgement/model.ts'
import { statusAfter } from '../../../../case/lifecycle.ts'
import { seatOf } from '../../../../case/policy.ts'
import { caseName } from '../../../../case/words.ts'
import { CaseHeading } from '../../case-parts.tsx'
import { JudgementList } from '../../judgement-list.tsx'
import { GradeFields, SafeguardedFields } from './fields.tsx'
import { shownJudgement } from './form.ts'
import { judgementQuery, type JudgementSeen } from './query.ts'

export const judgementPage = definePage({
  path: '/cases/:case/judgement',
  query: judgementQuery,
  title: ({ file }) => `Judgement, ${caseName(file)}`,
  back: ({ file }) => `/cases/${file.id}`,
  view: JudgementPage,
  posts: [
    definePost({
      command: judgeCase,
      next: (_done, { case: file, go }) =>
        go === 'later'
          ? { to: `/cases/${file}`, notice: 'What you wrote is saved.' }
          : { to: `/cases/${file}/check` },
    }),
  ],
})

function JudgementPage(props: ViewProps<JudgementSeen>) {
  const { seen, actor, form } = props
  const isOpen = seatOf(actor, seen.file) === 'first' && statusAfter(seen.file, 'judge') !== null
  const newest = seen.history.at(-1) ?? null
  return (
    <>
      <Problems form={form} />
      <CaseHeading caption={caseName(seen.file)}>Judgement</CaseHeading>
      {isOpen || form.problems.length > 0 ? (
        <JudgementForm {...props} isOpen={isOpen} />
      ) : (
        <JudgementList tool={seen.tool} judgement={newest} on={seen.file.round.asAt} />
      )}
    </>
  )
}

function JudgementForm({
  seen,
  form,
  csrfToken,
  isOpen,
}: ViewProps<JudgementSeen> & { readonly isOpen: boolean }) {
  const { judgement, seen: version, other } = shownJudgement(seen.history, form)
  return (
    <PostForm action={`/cases/${seen.file.id}/judgement`} token={csrfToken}>
      {other && <OtherVersion seen={seen} other={other} />}
      <input type="hidden" name="seen" value={version} />
      <GradeFields tool={seen.tool} on={seen.file.round.asAt} judgement={judgement} form={form} />
      <SafeguardedFields {...seen} judgement={judgement} form={form} />
      {isOpen && (
        <div class="govuk-button-group">
          <Button name="go" value="next">
            Save and continue
          </Button>
          <Button name="go" value="later" classes="govuk-button--secondary">
            Save and come back later
          </Button>
        </div>
      )}
    </PostForm>
  )
}

function OtherVersion({ seen, other }: { readonly seen: JudgementSeen; readonly other: StoredJudgement }) {
  return (
    <InsetText>
      <p class="govuk-body govuk-!-font-weight-bold">
        Saved by {other.by} on {sayInstant(other.at)}, while your page was open. What you typed stands below
        it.
      </p>
      <JudgementList tool={seen.tool} judgement={other} on={seen.file.round.asAt} />
    </InsetText>
  )
}
