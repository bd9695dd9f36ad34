import type { Day } from '../kernel/day.ts'
import type { Id } from '../kernel/ids.ts'
import type { Transaction } from '../platform/database/with-actor.ts'
import { judge, toKeep } from './evaluation/judge.ts'
import type { KeptDuty } from './kept/query.ts'
import type { Alarm, DutyToKeep, StateToKeep } from './kept/rules.ts'
import { knownStandards } from './known-standards.ts'
import { loadGround, loadTimeline } from './loading/load.ts'
import type { Reason, Standard } from './model.ts'

/** A duty of one child as it is found from the record at once; it need not have been kept. */
export type DutyNow = Omit<KeptDuty, 'id' | 'foundAt'>

/** One child's record against every standard, as at a day and as known now. */
export interface JudgedNow {
  readonly standards: ReadonlyMap<string, Standard>
  /** What is not met, cannot be told or is not yet due. */
  readonly duties: readonly DutyNow[]
  readonly states: readonly StateToKeep[]
  readonly alarms: readonly Alarm[]
}

/** Holds one child's record against the standards, by the same code as the run over everybody. */
export async function judgeNow(transaction: Transaction, child: Id<'child'>, asAt: Day): Promise<JudgedNow> {
  const standards = await knownStandards(transaction)
  const ofChildren = [...standards.values()].filter(({ subject }) => subject === 'child')
  const ground = await loadGround(transaction, ofChildren)
  const whose = { children: [child] }
  const loaded = await loadTimeline(transaction, whose, { standards: ofChildren, asKnown: null })
  const { duties, states, alarms } = toKeep(loaded, judge(loaded, ground, asAt), ground)
  return { standards, duties: duties.map(dutyNow), states, alarms }
}

function dutyNow({ child, stay, reason, entries, ...said }: DutyToKeep): DutyNow {
  return {
    ...said,
    ...{ child: child as Id<'child'>, stay: stay as Id<'stay'> | null, reason: reason as Reason },
    entries: entries as Id<'entry'>[],
  }
}
