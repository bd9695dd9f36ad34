import { SummaryList } from '../../../platform/views/components/index.ts'
import { VOICES, type Heard, type StoredVoice } from '../../case/voices/model.ts'
import { heardOf } from '../../case/voices/rules.ts'
import { sayHeard, VOICE_WORDS } from '../../case/voices/words.ts'
import { Comment } from './answer-text.tsx'

/** The worker's reflection and the child's and the family's voice, as they stand. */
export function Voices({ voices }: { readonly voices: readonly StoredVoice[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">Who was heard</h2>
      <SummaryList
        rows={VOICES.map((who) => ({
          key: VOICE_WORDS[who].title,
          value: <WasHeard heard={heardOf(voices, who)} />,
        }))}
      />
    </>
  )
}

function WasHeard({ heard }: { readonly heard: Heard }) {
  return (
    <>
      {sayHeard(heard)}
      {heard.how && <Comment text={`How: ${heard.how}`} />}
      {heard.said && <Comment text={heard.said} />}
    </>
  )
}
