import type { Role } from '../../access/index.ts'
import type { Day } from '../../kernel/day.ts'
import { ENTRY_KINDS } from '../model.ts'

/** From when until when (the first day not covered) a source can be trusted for one kind of evidence. */
export interface Feed {
  readonly kind: string
  readonly from: Day
  readonly until: Day
}

export interface FeedOfSource extends Feed {
  readonly source: string
}

/** Everything that a feed may bring: entries of each kind, missing episodes, and what a child is to the authority. */
export const FEED_KINDS: readonly { readonly code: string; readonly name: string }[] = [
  ...ENTRY_KINDS.map(({ code, name }) => ({ code, name })),
  { code: 'missingEpisode', name: 'Missing episodes' },
  { code: 'status', name: 'Open to social care, looked after and the like' },
]

/** Who says how far a feed goes: whoever knows the extract. */
export const FEED_SAYERS: readonly Role[] = ['auditLead', 'analyst']

/** Who sees it beside them. */
export const FEED_READERS: readonly Role[] = [...FEED_SAYERS, 'panelCoordinator', 'informationGovernance']

/** The name of a kind that a feed brings; one that nobody has described is shown under its code. */
export function feedName(code: string): string {
  return FEED_KINDS.find((each) => each.code === code)?.name ?? code
}

/** How far the feeds of a source go as their page shows it: by kind, always in the same order. */
export function shownFeeds(feeds: readonly Feed[]) {
  const sorted = [...feeds].sort((one, other) => (one.kind < other.kind ? -1 : 1))
  return sorted.map(({ kind, from, until }) => [kind, from, until])
}
