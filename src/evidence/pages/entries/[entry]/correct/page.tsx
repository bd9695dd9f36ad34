import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { sayClock } from '../../../../../kernel/instant.ts'
import { datePartsOf } from '../../../../../platform/http/date-field.ts'
import { Button, InsetText, Textarea } from '../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems, valueOf, type FormState } from '../../../../../platform/views/forms.tsx'
import { answersOf, fieldOf, NOT_RECORDED_CHOICE } from '../../../../attest/answers.ts'
import { correctEntry } from '../../../../attest/commands.ts'
import { NO_EPISODE } from '../../../../attest/rules.ts'
import { EntryFields, readEntry } from '../../../entry-fields.tsx'
import { linesOf } from '../facts.tsx'
import { OfEntry } from '../of-entry.tsx'
import { seeEntryToChange, type SeenEntry } from '../query.ts'

export const correctEntryPage = definePage({
  path: '/entries/:entry/correct',
  query: seeEntryToChange,
  title: () => 'Correct an attested entry',
  view: CorrectEntry,
  back: ({ entry }) => `/entries/${entry.id}`,
  posts: [
    definePost({
      command: correctEntry,
      read: readEntry,
      next: (_next, form) => ({
        to: `/entries/${String(form.entry)}`,
        notice: 'The correction was saved.',
      }),
    }),
  ],
})

function CorrectEntry({ seen, form: sent, csrfToken, words }: ViewProps<SeenEntry>) {
  const { entry } = seen
  const form = 'version' in sent.values ? sent : formOf(seen)
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Correct an attested entry</h1>
      <OfEntry seen={seen} />
      {valueOf(form, 'version') !== entry.version && <Saved seen={seen} />}
      <PostForm action={`/entries/${entry.id}/correct`} token={csrfToken}>
        <input type="hidden" name="version" value={entry.version} />
        <EntryFields place={seen} form={form} caseSystem={words.caseSystem.one} />
        <Textarea
          {...field(form, 'changeReason')}
          label="Why do you correct this entry?"
          hint="It is kept with what was said before."
          rows={2}
        />
        <Button preventDoubleClick>Save the correction</Button>
      </PostForm>
    </>
  )
}

/** What somebody else saved meanwhile; what was typed stays in the fields. */
function Saved({ seen }: { readonly seen: SeenEntry }) {
  return (
    <InsetText>
      <p class="govuk-body">Saved by somebody else meanwhile:</p>
      <ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
        {linesOf(seen.entry, seen.kind, seen).map(({ key, value }) => (
          <li>
            {key}: {value}
          </li>
        ))}
      </ul>
    </InsetText>
  )
}

/** What is known now, as the form's first values. */
function formOf({ entry, kind, missing }: SeenEntry): FormState {
  const { attributes, worker, reference, episodes, happenedAt } = entry
  const answers = Object.entries(answersOf(attributes, kind.attributes))
  return {
    values: {
      version: entry.version,
      ...datePartsOf('happenedOn', entry.happenedOn),
      time: happenedAt === null ? '' : sayClock(happenedAt),
      ...Object.fromEntries(answers.map(([code, value]) => [fieldOf(code), value])),
      worker: worker ?? NOT_RECORDED_CHOICE,
      reference: reference ?? '',
      ...(missing.length > 0 && { episodes: episodes.length === 0 ? [NO_EPISODE] : [...episodes] }),
    },
    problems: [],
  }
}
