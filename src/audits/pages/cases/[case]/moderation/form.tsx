import type { ViewProps } from '../../../../../access/index.ts'
import { Button, InsetText, Radios, Textarea } from '../../../../../platform/views/components/index.ts'
import { field, PostForm, valueOf, type FormState } from '../../../../../platform/views/forms.tsx'
import { SAFEGUARDED } from '../../../../case/judgement/model.ts'
import { SAFEGUARDED_WORDS } from '../../../../case/words.ts'
import { draftAttributes, DraftNote, fromDraft } from '../../draft.tsx'
import { wordingOf } from '../judgement/fields.tsx'
import type { CaseModeration } from './query.ts'

type Props = ViewProps<CaseModeration> & { readonly isOpen: boolean }

/** Where a moderator agrees, or says what is to stand instead, with the reason either way. */
export function ModerationForm({ seen, form, actor, csrfToken, isOpen }: Props) {
  const { file, moderated, draft } = seen
  const shown = filledIn(fromDraft(form, draft), seen)
  const address = `/cases/${file.id}/moderation`
  return (
    <PostForm action={address} token={csrfToken} attributes={isOpen ? draftAttributes(actor, address) : {}}>
      <h2 class="govuk-heading-m" id="second-look">
        Your second look
      </h2>
      <DraftNote form={form} draft={draft} texts={['reason']} />
      <input type="hidden" name="seen" value={moderated.agreed?.judgement ?? ''} />
      <Radios
        {...field(shown, 'decision')}
        legend="Do you agree with the pair?"
        items={[
          { value: 'agree', text: 'I agree: grade and safeguarded stay as they are' },
          { value: 'change', text: 'I change the grade, the answer on safeguarded, or both' },
        ]}
      />
      <Verdicts seen={seen} form={shown} />
      <Textarea
        {...field(shown, 'reason')}
        label="Reason"
        hint="What weighed most in the record and in the facts. The pair reads it. A reason is needed where you agree, too."
        rows={4}
      />
      {isOpen && <Button preventDoubleClick>Keep this second look</Button>}
    </PostForm>
  )
}

function Verdicts({
  seen: { file, record },
  form,
}: {
  readonly seen: CaseModeration
  readonly form: FormState
}) {
  return (
    <>
      <Radios
        {...field(form, 'grade')}
        legend="Grade"
        hint="As the pair agreed, until you change it"
        items={record.tool.grade.levels.map(({ code, guidance }) => ({
          value: code,
          text: wordingOf(record.tool, code, file.round.asAt),
          hint: guidance,
        }))}
      />
      <Radios
        {...field(form, 'safeguarded')}
        legend={record.tool.safeguarded.text}
        hint="As the pair agreed, until you change it"
        items={SAFEGUARDED.map((code) => ({ value: code, text: SAFEGUARDED_WORDS[code] }))}
      />
      <InsetText>
        No and cannot tell need a follow-up before they can be kept.{' '}
        <a class="govuk-link" href={`/cases/${file.id}/follow-ups/new`} target="_blank" rel="noopener">
          Raise a follow-up (opens in a new tab, so that what you typed here stays)
        </a>
      </InsetText>
    </>
  )
}

/** At first the fields show what stands now; a form that comes back shows what was typed. */
function filledIn(form: FormState, { moderated }: CaseModeration): FormState {
  if (Object.keys(form.values).length > 0) return form
  const stands = moderated.moderations.at(-1)?.after ?? moderated.agreed
  const values = { grade: stands?.grade ?? '', safeguarded: stands?.safeguarded ?? '' }
  return { ...form, values: { decision: valueOf(form, 'decision'), ...values } }
}
