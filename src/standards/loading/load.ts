import type { Day } from '../../kernel/day.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { calendarOf } from '../calendar.ts'
import type { Ground } from '../evaluation/judge.ts'
import type { Standard } from '../model.ts'
import { kindsOf, registersOf } from '../rules.ts'
import { assemble, type LoadedTimeline } from './assemble.ts'
import { bankHolidays, coveredDays } from './ground/store.ts'
import { loadRecords, type Whose } from './store.ts'

/** The timeline of these children, with the kinds of entries that the standards ask for. */
export async function loadTimeline(
  transaction: Transaction,
  whose: Whose,
  { standards, asKnown }: { readonly standards: readonly Standard[]; readonly asKnown: Day | null },
): Promise<LoadedTimeline> {
  return assemble(
    await loadRecords(transaction, whose, {
      ...{ kinds: kindsOf(standards), registers: registersOf(standards), asKnown },
    }),
  )
}

/** What records are held against: with feeds as far as was known at the end of a day (now when none is given). */
export async function loadGround(
  transaction: Transaction,
  standards: readonly Standard[],
  asKnown: Day | null = null,
): Promise<Ground> {
  return {
    standards,
    feeds: await coveredDays(transaction, asKnown),
    calendar: calendarOf(await bankHolidays(transaction)),
  }
}
