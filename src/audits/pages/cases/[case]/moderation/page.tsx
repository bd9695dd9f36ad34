import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { InsetText } from '../../../../../platform/views/components/index.ts'
import { Problems } from '../../../../../platform/views/forms.tsx'
import { caseName } from '../../../../case/words.ts'
import { moderateCase } from '../../../../moderation/commands.ts'
import { isModeratorOf } from '../../../../moderation/policy.ts'
import { checkTime } from '../../../../moderation/rules.ts'
import { sayReasons } from '../../../../moderation/words.ts'
import { CaseHeading } from '../../case-parts.tsx'
import { draftPost } from '../../draft.tsx'
import { RecordLists } from '../../record-lists.tsx'
import { ModerationForm } from './form.tsx'
import { Moderations } from './moderations.tsx'
import { caseModerationQuery, type CaseModeration } from './query.ts'

export const caseModerationPage = definePage({
  path: '/cases/:case/moderation',
  query: caseModerationQuery,
  title: ({ file }) => `Moderation, ${caseName(file)}`,
  back: ({ file }) => `/cases/${file.id}`,
  view: CaseModerationView,
  posts: [
    definePost({
      command: moderateCase,
      next: (_done, { case: file }) => ({
        to: `/cases/${String(file)}/moderation`,
        notice: 'Your second look is kept. The pair and the audit lead see it from now on.',
      }),
    }),
    draftPost('moderation', ['decision', 'grade', 'safeguarded', 'reason'], '/moderation'),
  ],
})

function CaseModerationView(props: ViewProps<CaseModeration>) {
  const { seen, words, form } = props
  const isOpen = canModerate(props)
  return (
    <>
      <Problems form={form} />
      <CaseHeading caption={caseName(seen.file)}>Moderation</CaseHeading>
      <InsetText>{sayWho(seen)}</InsetText>
      {isOpen && (
        <p class="govuk-body">
          The record of the pair stands first.{' '}
          <a class="govuk-link" href="#second-look">
            Go to your second look
          </a>
        </p>
      )}
      <Moderations seen={seen} />
      {(isOpen || form.problems.length > 0) && <FactsOf seen={seen} />}
      {seen.record.submission !== null && (
        <RecordLists record={seen.record} words={words} canChange={false} />
      )}
      {(isOpen || form.problems.length > 0) && <ModerationForm {...props} isOpen={isOpen} />}
    </>
  )
}

function canModerate({ seen: { file, moderated }, actor }: ViewProps<CaseModeration>): boolean {
  const looking = { file: moderated, roundStatus: file.round.status, person: actor.person }
  const isTime = checkTime({ ...looking, seen: moderated.agreed?.judgement ?? '' }).ok
  return isTime && isModeratorOf(actor, moderated.moderator)
}

function sayWho({ moderated: { moderator, isSettled } }: CaseModeration): string {
  if (moderator !== null)
    return `${moderator.name} was chosen to moderate this case. Why it was called: ${sayReasons(moderator.reasons)}.`
  return isSettled
    ? 'Nobody is chosen to moderate this case. The audit lead chooses where a case calls for it.'
    : 'A case can be moderated once its agreed record is submitted and confirmed.'
}

/** The facts of the record stand beside the answers, a page a topic. */
function FactsOf({ seen: { file, record } }: { readonly seen: CaseModeration }) {
  return (
    <>
      <h2 class="govuk-heading-m">Facts of the record</h2>
      <p class="govuk-body">Each page shows what the child’s record holds beside what the pair answered:</p>
      <ul class="govuk-list govuk-list--bullet">
        {record.tool.topics.map(({ code, title }) => (
          <li>
            <a class="govuk-link" href={`/cases/${file.id}/topics/${code}`}>
              Facts and answers: {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
