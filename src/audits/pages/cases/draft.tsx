import { definePost, type Actor, type FormInput, type Post } from '../../../access/index.ts'
import { InsetText } from '../../../platform/views/components/index.ts'
import { problemOf, valueOf, type FormState } from '../../../platform/views/forms.tsx'
import { keepDraft } from '../../case/drafts/commands.ts'
import type { Draft, DraftForm } from '../../case/drafts/model.ts'
import { DRAFT_KEPT, sayDraft, sayOtherDraft } from '../../case/drafts/words.ts'
import { Comment } from './answer-text.tsx'

/** The form of a page that saves itself as a draft: its fields, and the page's address behind the case. */
export function draftPost(form: DraftForm, names: readonly string[], page: string): Post {
  return definePost({
    suffix: '/draft',
    command: keepDraft,
    read: (sent: FormInput) => ({
      ...{ case: sent.case, form, seen: sent.draftSeen },
      fields: Object.fromEntries(names.map((name) => [name, String(sent[name] ?? '')])),
    }),
    next: ({ version }, sent) => ({
      ...{ to: `/cases/${String(sent.case)}${page}`, notice: DRAFT_KEPT },
      fields: { draftSeen: version },
    }),
  })
}

/** What makes a form keep its draft while somebody types. */
export function draftAttributes({ person }: Actor, address: string) {
  return { 'data-autosave': person, 'data-autosave-to': `${address}/draft` }
}

/** A form that nobody has sent starts from the draft; one that came back shows what was sent. */
export function fromDraft(form: FormState, draft: Draft | null): FormState {
  return draft === null || wasSent(form) ? form : { ...form, values: draft.fields }
}

function wasSent({ values }: FormState): boolean {
  return Object.keys(values).length > 0
}

interface NoteProps {
  /** The form as it came, before the draft was filled in. */
  readonly form: FormState
  readonly draft: Draft | null
  /** The fields that hold sentences, which are shown where two windows differ. */
  readonly texts: readonly string[]
}

/** Says above a form that it shows a draft, or that another window kept something else. */
export function DraftNote({ form, draft, texts }: NoteProps) {
  const isConflict = problemOf(form, 'draftSeen') !== undefined
  const seen = wasSent(form) && !isConflict ? valueOf(form, 'draftSeen') : (draft?.version ?? '')
  return (
    <>
      {draft !== null && !wasSent(form) && <InsetText>{sayDraft(draft)}</InsetText>}
      {draft !== null && isConflict && (
        <InsetText attributes={{ 'data-other': 'draftSeen' }}>
          <p class="govuk-body govuk-!-font-weight-bold">{sayOtherDraft(draft)}</p>
          {texts.map((name) => (
            <Comment text={draft.fields[name] ?? ''} />
          ))}
        </InsetText>
      )}
      <input type="hidden" name="draftSeen" id="draftSeen" value={seen} />
    </>
  )
}
