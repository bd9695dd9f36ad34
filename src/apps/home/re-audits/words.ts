import type { ClockedCase } from '../../../audits/re-audit/model.ts'
import { daysLate, stageOf, waitsForPair } from '../../../audits/re-audit/rules.ts'
import { sayCancelled, sayDue, sayNext } from '../../../audits/re-audit/words.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Task, Urgency } from '../model.ts'

/** What a weak case waits for, and how long there is. */
export function sayReAudit(file: ClockedCase, today: Day): Task {
  return {
    title: `${sayNext(file)}: weak case ${file.position} of ${file.round.code}`,
    href: hrefOf(file),
    hint: file.round.isCancelled ? sayCancelled(file) : null,
    status: `Due ${sayDue(file, today)}`,
    urgency: urgencyOf(file, today),
  }
}

function hrefOf(file: ClockedCase): string {
  return file.next !== null && waitsForPair(file)
    ? `/rounds/${file.next.round}/allocate`
    : `/cases/${file.id}/re-audit`
}

function urgencyOf(file: ClockedCase, today: Day): Urgency {
  if (daysLate(file, today) > 0) return 'now'
  return stageOf(file) === 'noPlan' || waitsForPair(file) ? 'next' : 'later'
}
