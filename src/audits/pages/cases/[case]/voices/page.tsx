import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { sayInstant } from '../../../../../kernel/instant.ts'
import { Button, InsetText, Radios, Textarea } from '../../../../../platform/views/components/index.ts'
import { PostForm, problemOf, Problems } from '../../../../../platform/views/forms.tsx'
import { CASE_LIFECYCLE } from '../../../../case/lifecycle.ts'
import { mayTake } from '../../../../case/policy.ts'
import { hearVoices } from '../../../../case/voices/commands.ts'
import { ASKED, VOICES, WHOSE_WORDS, type Voice } from '../../../../case/voices/model.ts'
import { ASKED_WORDS, sayHeard, VOICE_WORDS, WHOSE_WORDS_WORDS } from '../../../../case/voices/words.ts'
import { caseName } from '../../../../case/words.ts'
import { Comment } from '../../answer-text.tsx'
import { CaseHeading } from '../../case-parts.tsx'
import { Voices } from '../../voice-list.tsx'
import { readVoices, shownVoice, type ShownVoice } from './form.ts'
import { voicesQuery, type VoicesSeen } from './query.ts'

export const voicesPage = definePage({
  path: '/cases/:case/voices',
  query: voicesQuery,
  title: ({ file }) => `Who was heard, ${caseName(file)}`,
  back: ({ file }) => `/cases/${file.id}`,
  view: VoicesPage,
  posts: [
    definePost({
      command: hearVoices,
      read: readVoices,
      next: ({ file, seen }) => ({ to: `/cases/${file}`, notice: 'What you wrote is saved.', fields: seen }),
    }),
  ],
})

function VoicesPage(props: ViewProps<VoicesSeen>) {
  const { seen, actor, form } = props
  const isOpen = mayTake(actor, seen.file, 'hearVoices')
  return (
    <>
      <Problems form={form} />
      <CaseHeading caption={caseName(seen.file)}>
        The worker’s reflection, the child’s and the family’s voice
      </CaseHeading>
      <p class="govuk-body">
        These belong to the agreed record: either auditor may write them, at any time. Leave blank what you do
        not know yet; choose “Not recorded” where nobody wrote it down.
      </p>
      {isOpen || form.problems.length > 0 ? (
        <VoicesForm {...props} isOpen={isOpen} />
      ) : (
        <Voices voices={seen.history} />
      )}
    </>
  )
}

function VoicesForm(props: ViewProps<VoicesSeen> & { readonly isOpen: boolean }) {
  const { seen, actor, csrfToken, isOpen } = props
  const autosave = isOpen ? { 'data-autosave': actor.person } : {}
  return (
    <PostForm action={`/cases/${seen.file.id}/voices`} token={csrfToken} attributes={autosave}>
      {VOICES.map((who) => (
        <VoiceFields {...props} who={who} />
      ))}
      {isOpen && <Button>{CASE_LIFECYCLE.hearVoices.button}</Button>}
    </PostForm>
  )
}

function VoiceFields({ seen, form, who }: ViewProps<VoicesSeen> & { readonly who: Voice }) {
  const shown = shownVoice(seen.history, form, who)
  const { title, question } = VOICE_WORDS[who]
  const of = <span class="govuk-visually-hidden">: {title}</span>
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      <OtherVersion who={who} shown={shown} />
      <input type="hidden" name={`seen-${who}`} value={shown.seen} />
      <Radios
        name={`asked-${who}`}
        legend={question}
        errorMessage={problemOf(form, `asked-${who}`)}
        classes="govuk-radios--inline govuk-radios--small"
        value={shown.heard.asked ?? undefined}
        items={ASKED.map((value) => ({ value, text: ASKED_WORDS[value] }))}
      />
      <Radios
        name={`whose-${who}`}
        legend={<>In whose words is it told?{of}</>}
        classes="govuk-radios--inline govuk-radios--small"
        value={shown.heard.whoseWords ?? undefined}
        items={WHOSE_WORDS.map((value) => ({ value, text: WHOSE_WORDS_WORDS[value] }))}
      />
      <Textarea
        name={`how-${who}`}
        label={<>How was it gathered, and by whom?{of}</>}
        errorMessage={problemOf(form, `how-${who}`)}
        rows={2}
        value={shown.heard.how ?? ''}
      />
      <Textarea
        name={`said-${who}`}
        label={<>What was said{of}</>}
        errorMessage={problemOf(form, `said-${who}`)}
        rows={4}
        value={shown.heard.said ?? ''}
      />
    </section>
  )
}

function OtherVersion({ who, shown: { other } }: { readonly who: Voice; readonly shown: ShownVoice }) {
  if (other === null) return null
  return (
    <InsetText attributes={{ 'data-other': `seen-${who}` }}>
      <p class="govuk-body govuk-!-font-weight-bold">
        Saved by {other.by} on {sayInstant(other.at)}, while your page was open. What you typed stands below
        it.
      </p>
      {sayHeard(other)}
      {other.how && <Comment text={other.how} />}
      {other.said && <Comment text={other.said} />}
    </InsetText>
  )
}
