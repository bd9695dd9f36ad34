import { sayDay, type Day } from '../../../../../kernel/day.ts'
import type { Words } from '../../../../../kernel/words.ts'
import { sayOne } from '../../../../../evidence/index.ts'
import { ScrollRegion, Table, type Cell } from '../../../../../platform/views/components/index.ts'
import { ClearingLinks } from '../../../parts/clearing-links.tsx'
import { sayWhy } from '../../../parts/why.ts'
import { sayDistance, sayDue, withWords } from '../../../parts/words.ts'
import type { Relied } from '../../../../relied/model.ts'
import type { ChildDuty } from './model.ts'

interface DutiesProps {
  readonly duties: readonly ChildDuty[]
  readonly child: string
  readonly caption: string
  readonly today: Day
  readonly words: Words
  readonly isHistory?: boolean
}

/** A row for each duty, with the entries that it rests on as links. */
export function DutiesTable(props: DutiesProps) {
  const { duties, caption, isHistory = false } = props
  return (
    <ScrollRegion label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        stackedHead={['', 'Due', '']}
        head={['Standard', 'Due', isHistory ? 'Why' : 'Why, and what clears it']}
        rows={duties.map((each) => rowOf(each, props))}
      />
    </ScrollRegion>
  )
}

function rowOf({ duty, standard, relied, clearing }: ChildDuty, props: DutiesProps): readonly Cell[] {
  const { today, words, child, isHistory = false } = props
  const name = withWords(standard.name, words)
  const due = duty.due === null || isHistory ? sayDue(duty.due) : dueIn(duty.due, today)
  const of = duty.due === null ? name : `${name}, ${sayDay(duty.due)}`
  return [
    `${name} (${standard.clause})`,
    { text: due, classes: 'gt-day' },
    {
      text: (
        <>
          {sayWhy(duty, standard, words)}
          {relied.length > 0 && <ReliedOn relied={relied} child={child} of={of} />}
          {!isHistory && (
            <>
              <br />
              <ClearingLinks child={child} clearing={clearing} of={of} />
            </>
          )}
        </>
      ),
    },
  ]
}

function dueIn(due: Day, today: Day) {
  return (
    <>
      {sayDay(due)}
      <br />
      {sayDistance(due, today)}
    </>
  )
}

interface ReliedProps {
  readonly relied: readonly Relied[]
  readonly child: string
  readonly of: string
}

function ReliedOn({ relied, child, of }: ReliedProps) {
  return (
    <>
      <br />
      Rests on:{' '}
      {relied.map(({ id, kind, on }, place) => (
        <>
          {place > 0 && '; '}
          <a class="govuk-link" href={kind === 'missingEpisode' ? `/children/${child}` : `/entries/${id}`}>
            {kind === 'missingEpisode' ? 'Missing episode' : sayOne(kind)}, {sayDay(on)}
            <span class="govuk-visually-hidden"> ({of})</span>
          </a>
        </>
      ))}
    </>
  )
}
