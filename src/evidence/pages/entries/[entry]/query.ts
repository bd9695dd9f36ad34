import { z } from 'zod'
import { defineQuery } from '../../../../access/index.ts'
import { findRecordAddress } from '../../../../organisation/index.ts'
import { readersOnly } from '../../../../register/index.ts'
import { feedsOn } from '../../../attest/covered.ts'
import type { FeedOfSource } from '../../../feeds/model.ts'
import { loadEntry, type EntryInPlace } from '../../../attest/load.ts'
import type { EntryVersion } from '../../../attest/model.ts'
import { entryHistory } from '../../../attest/store.ts'
import { feedsOf } from '../../../feeds/query.ts'
import { missingEpisodesOf, type MissingEpisode } from '../../../missing/store.ts'
import { ATTESTED } from '../../../model.ts'
import { attestersOnly, mayAttest } from '../../../policy.ts'
import { workersNamed } from '../../../workers/store.ts'

export interface SeenEntry extends EntryInPlace {
  /** What was known of the entry, the oldest first. */
  readonly history: readonly EntryVersion[]
  /** The feeds that cover the day of an entry that was attested. */
  readonly covering: readonly FeedOfSource[]
  readonly episodes: readonly MissingEpisode[]
  readonly workerNames: ReadonlyMap<string, string>
  /** How the authority opens a record of its case system. */
  readonly recordPattern: string | null
  readonly mayChange: boolean
}

/** An entry as it is known now, and how it came to be known so. */
export const seeEntry = defineQuery({
  verb: 'evidence.seeEntry',
  input: z.object({ entry: z.uuid() }),
  load: async (transaction, { entry: id }, actor, moment): Promise<SeenEntry | null> => {
    const place = await loadEntry(transaction, id, moment)
    if (place === null) return null
    const { entry, kind } = place
    const isAttested = entry.source === ATTESTED
    const feeds = isAttested ? await feedsOf(transaction, kind.code) : []
    const history = await entryHistory(transaction, id)
    return {
      ...place,
      history,
      covering: feedsOn(feeds, entry.happenedOn),
      episodes: await missingEpisodesOf(transaction, entry.child),
      workerNames: await workersNamed(
        transaction,
        history.flatMap(({ worker }) => worker ?? []),
      ),
      recordPattern: await findRecordAddress(transaction),
      mayChange: isAttested && mayAttest(actor, kind.code),
    }
  },
  policy: readersOnly,
  trail: ({ entry }) => ({ children: [entry.child], body: { entry: entry.id } }),
})

/** The same entry for a page that changes it: who may look but not change is told whom to ask. */
export const seeEntryToChange = defineQuery({
  ...seeEntry,
  verb: 'evidence.seeEntryToChange',
  policy: attestersOnly,
})
