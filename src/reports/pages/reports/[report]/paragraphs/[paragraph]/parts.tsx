import { sayInstant } from '../../../../../../kernel/instant.ts'
import { ScrollRegion, Table } from '../../../../../../platform/views/components/index.ts'
import type { ParagraphEdit } from '../../../../../model.ts'
import { blocksOf } from '../../../../../render/lines.ts'
import { unlocked } from '../../../../../rules/figures.ts'

/** A text with its locked figures in bold. */
export function LockedText({ text }: { readonly text: string }) {
  return (
    <>
      {blocksOf(text).map((block) =>
        block.kind === 'line' ? (
          <p class="govuk-body">
            <Figures text={block.text} />
          </p>
        ) : (
          <ul class="govuk-list govuk-list--bullet">
            {block.items.map((item) => (
              <li>
                <Figures text={item} />
              </li>
            ))}
          </ul>
        ),
      )}
    </>
  )
}

// Every second piece stood between braces.
function Figures({ text }: { readonly text: string }) {
  const pieces = text.split(/\{([^{}]*)\}/)
  return <>{pieces.map((piece, place) => (place % 2 === 0 ? piece : <strong>{piece}</strong>))}</>
}

interface HistoryProps {
  readonly history: readonly ParagraphEdit[]
  readonly drafted: string
}

/** Everything that was written for the paragraph, newest first. */
export function History({ history, drafted }: HistoryProps) {
  if (history.length === 0) return null
  return (
    <ScrollRegion label="History of this paragraph">
      <Table
        caption="History of this paragraph"
        captionClasses="govuk-table__caption--m"
        head={['When', 'Who', 'What stood from then']}
        rows={history.toReversed().map((edit) => [sayInstant(edit.at), edit.by, wordsOf(edit, drafted)])}
      />
    </ScrollRegion>
  )
}

function wordsOf({ text, drafted: then }: ParagraphEdit, drafted: string): string {
  const words = text === null ? 'The draft.' : unlocked(text)
  return then === drafted ? words : `${words} (Written for a draft with other figures or another audience.)`
}
