import { teamKindOf } from '../../../evidence/index.ts'
import { sayDay } from '../../../kernel/day.ts'
import type { Words } from '../../../kernel/words.ts'
import { ScrollRegion, Table, type Cell } from '../../../platform/views/components/index.ts'
import type { TeamDuty } from '../../teams/query.ts'
import { sayDuty } from '../../words.ts'
import { VerdictTag } from './verdict-tag.tsx'
import { sayDue, withWords } from './words.ts'

interface TeamDutiesProps {
  readonly duties: readonly TeamDuty[]
  readonly words: Words
  readonly caption: string
  /** Where several teams stand in one table each is named. */
  readonly isNamed?: boolean
}

/** A row for each thing that a standard asks of a team: how it stands and why. */
export function TeamDuties({ duties, words, caption, isNamed = false }: TeamDutiesProps) {
  if (duties.length === 0) return <p class="govuk-body">Nothing is asked of a team yet.</p>
  return (
    <ScrollRegion label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        stackedHead={[...(isNamed ? [''] : []), '', 'Due', '', '']}
        head={[...(isNamed ? ['Team'] : []), 'Standard', 'Due', 'How it stands', 'Why']}
        rows={duties.map((each) => rowOf(each, words, isNamed))}
      />
    </ScrollRegion>
  )
}

function rowOf({ duty, standard }: TeamDuty, words: Words, isNamed: boolean): readonly Cell[] {
  const team = (
    <a class="govuk-link" href={`/teams/${duty.team.id}`}>
      {duty.team.name}
    </a>
  )
  const why = withWords(sayDuty({ ...duty, hasEntries: duty.firstRow >= 0 }, standard, words), words)
  const entries = duty.reliedOn.map(
    ({ kind, happenedOn }) => `${teamKindOf(kind)?.name ?? kind}, ${sayDay(happenedOn)}`,
  )
  return [
    ...(isNamed ? [{ text: team }] : []),
    `${withWords(standard.name, words)} (${standard.clause})`,
    { text: sayDue(duty.due), classes: 'gt-day' },
    { text: <VerdictTag verdict={duty.verdict} standard={standard} /> },
    entries.length === 0 ? why : `${why} Rests on: ${entries.join('; ')}.`,
  ]
}
