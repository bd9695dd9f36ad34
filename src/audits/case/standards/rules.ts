import { addDays, type Day } from '../../../kernel/day.ts'
import type { Words } from '../../../kernel/words.ts'
import {
  dutiesIn,
  sayVerdict,
  verdictOf,
  VERDICTS,
  type DutySeen,
  type Relied,
  type Standard,
} from '../../../standards/index.ts'
import type { Question } from '../../tool/index.ts'
import type { RoundOfCase } from '../model.ts'
import type { JudgedDuty, JudgedStandard } from './model.ts'

/** The standards of those questions whose verdicts this person may see already, each once. */
export function codesShown(questions: readonly Question[], isShown: (code: string) => boolean): string[] {
  return [...new Set(questions.filter(({ code }) => isShown(code)).flatMap(({ standards }) => standards))]
}

/** The day as at which a period is judged: its last, else that of the list; null where neither is known. */
export function judgedAsAt({ periodUntil, asAt }: Pick<RoundOfCase, 'periodUntil' | 'asAt'>): Day | null {
  return periodUntil === null ? asAt : addDays(periodUntil, -1)
}

const WORST_FIRST = ['notMet', 'cannotTell', ...VERDICTS]

/** What one standard makes of the period: duties that fell or were due in it. @source domain.md, standards */
export function judgedIn(
  standard: Standard,
  duties: readonly DutySeen[],
  { periodFrom: from, periodUntil: until }: Pick<RoundOfCase, 'periodFrom' | 'periodUntil'>,
  said: { readonly words: Words; readonly relied: ReadonlyMap<string, Relied> },
): JudgedStandard {
  const own = duties.filter((duty) => duty.standard === standard.code)
  const inPeriod = from === null ? own : dutiesIn(own, { from, until })
  const { code, name, clause, shape } = standard
  const judged = inPeriod.map((duty) => judgedDuty(duty, standard, said)).toSorted(worstFirst)
  return { code, name, clause, shape, verdict: verdictOf(inPeriod), duties: judged }
}

function judgedDuty(
  duty: DutySeen,
  standard: Standard,
  { words, relied }: { readonly words: Words; readonly relied: ReadonlyMap<string, Relied> },
): JudgedDuty {
  const { from, due, verdict, entries } = duty
  const says = sayVerdict({ ...duty, hasEntries: entries.length > 0 }, standard, words)
  return { from, due, verdict, says, relied: entries.flatMap((id) => relied.get(id) ?? []) }
}

function worstFirst(one: JudgedDuty, other: JudgedDuty): number {
  return WORST_FIRST.indexOf(one.verdict) - WORST_FIRST.indexOf(other.verdict) || one.from - other.from
}
