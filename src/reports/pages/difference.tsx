import { unlocked } from '../rules/figures.ts'
import { markedDifference, type Piece } from '../rules/marked.ts'

interface DifferenceProps {
  readonly before: string
  readonly after: string
}

/** Two texts as one: taken out is struck through, added is underlined, and both say so to who does not see it. */
export function Difference({ before, after }: DifferenceProps) {
  return (
    <p class="govuk-body">
      {markedDifference(unlocked(before), unlocked(after)).map((piece) => (
        <PieceOf {...piece} />
      ))}
    </p>
  )
}

function PieceOf({ kind, text }: Piece) {
  if (kind === 'same') return <Lines text={text} />
  const Mark = kind === 'added' ? 'ins' : 'del'
  return (
    <>
      <span class="govuk-visually-hidden">{kind === 'added' ? ' [added: ' : ' [taken out: '}</span>
      <Mark>
        <Lines text={text} />
      </Mark>
      <span class="govuk-visually-hidden">] </span>
    </>
  )
}

function Lines({ text }: { readonly text: string }) {
  return (
    <>
      {text.split('\n').map((line, place) => (
        <>
          {place > 0 && <br />}
          {line}
        </>
      ))}
    </>
  )
}

/** What the marks mean, said once on a page. */
export function HowMarked() {
  return (
    <p class="govuk-hint">
      Words that were <del>taken out</del> are struck through; words that were <ins>added</ins> are
      underlined.
    </p>
  )
}
