import { definePage, definePost, type ViewProps } from '../../../../../../access/index.ts'
import { Button, Textarea } from '../../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../../platform/views/forms.tsx'
import { changeDraft } from '../../../../../tool/drafts/commands.ts'
import { seenBy } from '../../../../../tool/edits/seen.ts'
import { gradeWording, type Tool } from '../../../../../tool/index.ts'
import { draftAddress, DraftHeading, Meanwhile } from '../../../draft-parts.tsx'
import { draftQuery, type SeenDraft } from '../query.ts'

export const draftGuidancePage = definePage({
  path: '/tools/drafts/:draft/guidance',
  query: draftQuery,
  title: ({ tool }) => `Guidance, draft of ${tool.title}`,
  back: (draft) => draftAddress(draft),
  view: GuidanceForm,
  posts: [
    definePost({
      command: changeDraft('changeGuidance'),
      next: ({ draft }) => ({ to: draftAddress({ id: draft }), notice: 'The guidance is saved.' }),
    }),
  ],
})

/** The texts of the guidance by the names of their fields, each with its label. */
function textsOf(tool: Tool): readonly (readonly [name: string, label: string, text: string])[] {
  const { grade, safeguarded, answers } = tool
  return [
    ['gradeText', 'Question about the grade', grade.text],
    ['gradeHelp', 'Help with the grade', grade.help],
    ...grade.levels.map(({ code, guidance }) => {
      return [code, `When it is ${gradeWording(tool, code, tool.inForceFrom)}`, guidance] as const
    }),
    ['safeguardedText', 'Question about whether the child is safeguarded', safeguarded.text],
    ['safeguardedHelp', 'Help with that judgement', safeguarded.help],
    ...answers.map(({ code, wording, help }) => [code, `When to answer ${wording}`, help] as const),
  ]
}

function GuidanceForm({ seen, form, csrfToken }: ViewProps<SeenDraft>) {
  const texts = textsOf(seen.tool)
  const stands = Object.fromEntries(texts.map(([name, , text]) => [name, text]))
  const filled = form.problems.length > 0 ? form : { ...form, values: stands }
  return (
    <>
      <Problems form={form} />
      <DraftHeading draft={seen}>Guidance on judging and answering</DraftHeading>
      <p class="govuk-body">A grade always asks for its reason; that cannot be changed.</p>
      <Meanwhile draft={seen} form={form}>
        <>
          {texts.map(([, label, text]) => (
            <p class="govuk-body-s">{`${label}: ${text}`}</p>
          ))}
        </>
      </Meanwhile>
      <PostForm action={draftAddress(seen, '/guidance')} token={csrfToken}>
        <input type="hidden" name="seen" value={seenBy(seen.tool, { kind: 'changeGuidance' })} />
        {texts.map(([name, label]) => (
          <Textarea {...field(filled, name)} label={label} rows={3} />
        ))}
        <Button preventDoubleClick>Save the guidance</Button>
      </PostForm>
    </>
  )
}
