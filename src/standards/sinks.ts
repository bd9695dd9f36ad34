import { asDay } from '../kernel/day.ts'
import { VERDICT_OF_SEEN } from './aggregate.ts'
import type { DutySink, FoundDuty } from './desk.ts'
import { type Duty, REASONS, type Standard, VERDICTS } from './model.ts'
import { NO_DAY } from './timeline.ts'

/** A duty of one child, by the child's number. */
export interface DutyOfChild extends Duty {
  readonly child: number
}

/** A sink that keeps every duty as an object: for a child's page, and for what is kept of changed children. */
export function collectingSink(standards: readonly Standard[], duties: DutyOfChild[]): DutySink {
  let current = 0
  let mark = 0
  const keep = (found: Readonly<FoundDuty>) => duties.push({ child: current, ...dutyOf(found, standards) })
  return {
    begin(child) {
      current = child
      mark = duties.length
    },
    duty: keep,
    end() {},
    fault(found) {
      duties.length = mark
      keep(found)
    },
  }
}

function dutyOf(found: Readonly<FoundDuty>, standards: readonly Standard[]): Duty {
  return {
    standard: standards[found.standard]?.code ?? '',
    stay: found.stay,
    from: asDay(found.from),
    due: found.due === NO_DAY ? null : asDay(found.due),
    verdict: VERDICTS[found.verdict] ?? 'cannotTell',
    reason: REASONS[found.reason] ?? 'fault',
    isHistory: found.isHistory,
    firstRow: found.firstRow,
    lastRow: found.lastRow,
  }
}

/** Of each standard how many children have each verdict (`standard * VERDICTS.length + verdict`). */
export function countingSink(standardCount: number): DutySink & { readonly counts: Uint32Array } {
  const counts = new Uint32Array(standardCount * VERDICTS.length)
  let seen = 0
  let standard = 0
  const count = (verdict: number) => {
    const place = standard * VERDICTS.length + verdict
    counts[place] = (counts[place] as number) + 1
  }
  return {
    counts,
    begin(_child, begun) {
      standard = begun
      seen = 0
    },
    duty({ verdict }) {
      seen |= 1 << verdict
    },
    end() {
      if (seen !== 0) count(VERDICT_OF_SEEN[seen] as number)
    },
    fault: ({ verdict }) => count(verdict),
  }
}
