import { definePage, type ViewProps } from '../../../../../../access/index.ts'
import { sayNumber } from '../../../../../tool/index.ts'
import { ChangeTable } from '../../../change-table.tsx'
import { draftAddress, DraftHeading } from '../../../draft-parts.tsx'
import { draftQuery, type SeenDraft } from '../query.ts'

export const draftChangesPage = definePage({
  path: '/tools/drafts/:draft/changes',
  query: draftQuery,
  title: ({ tool }) => `What changed, draft of ${tool.title}`,
  back: (draft) => draftAddress(draft),
  width: 'full',
  view: ({ seen, words }: ViewProps<SeenDraft>) => (
    <>
      <DraftHeading draft={seen}>What changed</DraftHeading>
      <p class="govuk-body">{`Against ${seen.from.tool.title}, ${sayNumber(seen.from.tool)}.`}</p>
      <ChangeTable before={seen.from.tool} after={seen.tool} words={words} />
    </>
  ),
})
