import type { Words } from '../../../kernel/words.ts'
import { ScrollRegion, Table } from '../../../platform/views/components/index.ts'
import { changesBetween, type ToolChange } from '../../tool/changes/compare.ts'
import { CHANGE_WORDS, NO_CHANGES, PART_WORDS, sayingIn } from '../../tool/changes/words.ts'
import { inWordsOf, type Tool } from '../../tool/index.ts'

interface ChangeTableProps {
  readonly before: Tool
  readonly after: Tool
  readonly words: Words
}

/** What is different between two versions, a row for each difference, in the order of the form. */
export function ChangeTable({ before, after, words }: ChangeTableProps) {
  const changes = changesBetween(before, after, sayingIn(words))
  if (changes.length === 0) return <p class="govuk-body">{NO_CHANGES}</p>
  const say = (text: string | null) => (text === null ? '' : inWordsOf(words, text))
  return (
    <ScrollRegion label="What changed">
      <Table
        caption={`${changes.length} ${changes.length === 1 ? 'difference' : 'differences'}`}
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={['What happened', 'Where', 'What', 'Before', 'After']}
        rows={changes.map((change) => [
          CHANGE_WORDS[change.kind],
          change.topic ?? 'The tool as a whole',
          sayPart(change, say),
          say(change.before),
          say(change.after),
        ])}
      />
    </ScrollRegion>
  )
}

function sayPart({ part, about, topic }: ToolChange, say: (text: string | null) => string): string {
  return about === null || about === topic ? PART_WORDS[part] : `${PART_WORDS[part]}: ${say(about)}`
}
