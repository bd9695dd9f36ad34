import { sayDay } from '../../../../kernel/day.ts'
import { sayInstant } from '../../../../kernel/instant.ts'
import type { Content } from '../../../../platform/views/components/index.ts'
import { NOT_RECORDED } from '../../../../register/index.ts'
import type { EntryFacts } from '../../../attest/model.ts'
import type { EntryKind } from '../../../model.ts'
import { sayLateness, sayOrigin, sayPrecision, sayValue } from '../../../words.ts'
import { sayEpisode } from '../../entry-fields.tsx'
import { ReferenceLink } from '../../reference-link.tsx'
import type { SeenEntry } from './query.ts'

/** One line of an entry: what it is about, and what is said. */
interface Line {
  readonly key: string
  readonly value: Content
}

type Named = Pick<SeenEntry, 'episodes' | 'workerNames'>

/** What an entry says, as texts: the same for what stands and for each version before. */
export function linesOf(
  facts: EntryFacts,
  kind: EntryKind,
  named: Named,
): readonly { key: string; value: string }[] {
  const { happenedOn, happenedAt, worker, reference } = facts
  const interviewed =
    kind.code === 'returnInterview' ? [{ key: 'Missing episodes', value: episodesOf(facts, named) }] : []
  return [
    { key: 'Happened', value: happenedAt === null ? sayDay(happenedOn) : sayInstant(happenedAt) },
    ...interviewed,
    ...kind.attributes.map((attribute) => ({
      key: attribute.name,
      value: sayValue(attribute, facts.attributes[attribute.code]),
    })),
    { key: 'Worker', value: (worker === null ? null : named.workerNames.get(worker)) ?? NOT_RECORDED },
    { key: 'Reference', value: reference ?? NOT_RECORDED },
  ]
}

function episodesOf({ episodes: covered }: EntryFacts, { episodes }: Named): string {
  const known = episodes.filter(({ id }) => covered.includes(id)).map(sayEpisode)
  return known.length === 0 ? 'None known' : known.join('; ')
}

/** What stands now, with where it came from and how exactly its time is known. */
export function presentLines(seen: SeenEntry, caseSystem: string): readonly Line[] {
  const { entry, kind } = seen
  const lines = linesOf(entry, kind, seen).filter(({ key }) => key !== 'Reference')
  return [
    { key: 'Where it came from', value: sayOrigin(entry.source) },
    ...lines,
    { key: 'How exactly', value: sayPrecision(entry.happenedAt !== null) },
    { key: 'Recorded', value: sayLateness(entry.happenedOn, entry.recordedOn) },
    {
      key: `Where in ${caseSystem}`,
      value: <ReferenceLink reference={entry.reference} pattern={seen.recordPattern} />,
    },
  ]
}
