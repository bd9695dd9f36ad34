import type { Day } from '../../../../../kernel/day.ts'
import { capitalised } from '../../../../../kernel/sentence.ts'
import type { Words } from '../../../../../kernel/words.ts'
import { ScrollRegion, Table, type Cell } from '../../../../../platform/views/components/index.ts'
import { isInformation } from '../../../../model.ts'
import { VerdictTag } from '../../../parts/verdict-tag.tsx'
import { sayDue, withWords } from '../../../parts/words.ts'
import type { SeenStandards } from './query.ts'

interface EveryProps {
  readonly states: SeenStandards['states']
  readonly words: Words
  readonly today: Day
}

const HEAD = ['Standard', 'Now', 'Since listed', 'Next due', 'Who owes it']

/** Every standard that asks something of the child: how it stands now, and how it stood since the child was listed. */
export function EveryStandard({ states, ...around }: EveryProps) {
  return (
    <>
      <h2 class="govuk-heading-m">Every standard</h2>
      <ScrollRegion label="Every standard">
        <Table
          caption="Every standard"
          captionClasses="govuk-visually-hidden"
          firstCellIsHeader
          head={HEAD}
          stackedHead={['', ...HEAD.slice(1)]}
          rows={states.map((each) => stateRow(each, around))}
        />
      </ScrollRegion>
    </>
  )
}

type State = SeenStandards['states'][number]

function stateRow({ state, standard }: State, { words, today }: Omit<EveryProps, 'states'>): readonly Cell[] {
  const name = (
    <a class="govuk-link" href={`/procedures/${standard.code}`}>
      {withWords(standard.name, words)} ({standard.clause})
    </a>
  )
  return [
    { text: name },
    { text: <VerdictTag verdict={state.now} standard={standard} /> },
    { text: <VerdictTag verdict={state.overall} standard={standard} /> },
    isInformation(standard) ? '–' : sayNextDue(state.nextDue, today),
    capitalised(withWords(standard.owedBy, words)),
  ]
}

function sayNextDue(due: Day | null, today: Day): string {
  if (due === null) return '–'
  return due < today ? `Overdue since ${sayDue(due)}` : sayDue(due)
}
