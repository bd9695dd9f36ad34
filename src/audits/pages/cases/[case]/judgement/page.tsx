import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { sayInstant } from '../../../../../kernel/instant.ts'
import { Button, InsetText } from '../../../../../platform/views/components/index.ts'
import { PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { judgeCase } from '../../../../case/judgement/commands.ts'
import type { StoredJudgement } from '../../../../case/judgement/model.ts'
import { CASE_LIFECYCLE, statusAfter } from '../../../../case/lifecycle.ts'
import { startingJudgement } from '../../../../case/prefill.ts'
import { isBlindNow, viewToRead, viewToWrite } from '../../../../case/views.ts'
import { BLIND_UNTIL_BOTH, caseName, OWN_VIEW } from '../../../../case/words.ts'
import { CaseHeading } from '../../case-parts.tsx'
import { FirstJudgements } from '../../first-judgements.tsx'
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
      next: ({ view, seen }, { case: file, go }) => {
        const fields: Record<string, string> = seen === null ? {} : { seen }
        if (go === 'later') return { to: `/cases/${file}`, notice: 'What you wrote is saved.', fields }
        return { to: `/cases/${file}/${view === 'agreed' ? 'check' : 'first-view'}`, fields }
      },
    }),
  ],
})

function JudgementPage(props: ViewProps<JudgementSeen>) {
  const { seen, form } = props
  const isOpen = isTheirs(seen)
  return (
    <>
      <Problems form={form} />
      <CaseHeading caption={caseName(seen.file)}>
        {isBlindNow(seen.file) && seen.seat ? 'Your first judgement' : 'Judgement'}
      </CaseHeading>
      <FirstJudgements first={seen.first} tool={seen.tool} on={seen.file.round.asAt} />
      {isOpen || form.problems.length > 0 ? (
        <JudgementForm {...props} isOpen={isOpen} />
      ) : (
        <SavedJudgement seen={seen} />
      )}
    </>
  )
}

function isTheirs({ file, seat }: JudgementSeen): boolean {
  const step = file.views.areOpen ? 'judge' : 'judgeFirst'
  return seat !== null && statusAfter(file, step) !== null && viewToWrite(file, seat, true) !== null
}

/** What the pair agreed stays as it is; what moderation made of it stands beside it. */
function SavedJudgement({ seen }: { readonly seen: JudgementSeen }) {
  const { file, seat, tool, history, moderations } = seen
  if (viewToRead(file, seat) === null) return <p class="govuk-body">{BLIND_UNTIL_BOTH}</p>
  const stands = { judgement: history.at(-1) ?? null, moderations }
  return <JudgementList tool={tool} {...stands} on={file.round.asAt} />
}

function JudgementForm({
  seen,
  form,
  actor,
  csrfToken,
  isOpen,
}: ViewProps<JudgementSeen> & { readonly isOpen: boolean }) {
  const {
    judgement,
    seen: version,
    other,
  } = shownJudgement(seen.history, form, startingJudgement(seen.first))
  const autosave = isOpen ? { 'data-autosave': actor.person } : {}
  return (
    <PostForm action={`/cases/${seen.file.id}/judgement`} token={csrfToken} attributes={autosave}>
      {isBlindNow(seen.file) && <p class="govuk-body">{OWN_VIEW}</p>}
      {other && <OtherVersion seen={seen} other={other} />}
      <input type="hidden" name="seen" value={version} />
      <GradeFields tool={seen.tool} on={seen.file.round.asAt} judgement={judgement} form={form} />
      <SafeguardedFields {...seen} judgement={judgement} form={form} />
      {isOpen && (
        <div class="govuk-button-group">
          <Button name="go" value="next">
            {CASE_LIFECYCLE.judge.button}
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
    <InsetText attributes={{ 'data-other': 'seen' }}>
      <p class="govuk-body govuk-!-font-weight-bold">
        Saved by {other.by} on {sayInstant(other.at)}, while your page was open. What you typed stands below
        it.
      </p>
      <JudgementList tool={seen.tool} judgement={other} on={seen.file.round.asAt} />
    </InsetText>
  )
}
