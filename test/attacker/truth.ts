import {
  GRADE_CODES,
  JUDGEMENTS,
  QUESTIONS,
  type Audit,
  type Round,
  type Said,
  type Story,
} from './rounds.ts'

type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>

/** What is so: what an attacker wants to know, in the words in which it is printed. */
export interface Truth {
  readonly now: Counts
  readonly before: Counts
  /** Audits that only the later of two reports counts, and that only the earlier counts. */
  readonly cameCount: number
  readonly wentCount: number
  /** How many of them are in each cell; empty where those who stayed were not all counted alike. */
  readonly came: Counts
  readonly went: Counts
}

const GRADES = {
  outstanding: 'Outstanding',
  good: 'Good',
  requiresImprovement: 'Requires Improvement',
  inadequate: 'Inadequate',
}
const JUDGED = { yes: 'Yes', no: 'No', cannotTell: 'Cannot tell' }
const SAID: Readonly<Record<Said, string>> = {
  ...{ yes: 'Yes', partly: 'In part', no: 'No', notEvidenced: 'Not shown by the file' },
  ...{ notCommented: 'No comment', outside: 'Did not apply' },
}

export function truthOf({ earlier, round }: Story): Truth {
  const now = countsOf(round.audits)
  const none = { now, before: new Map(), cameCount: 0, wentCount: 0, came: new Map(), went: new Map() }
  if (earlier === null) return none
  const name = nameIn(earlier.code === round.code)
  const [ago, here] = [new Set(earlier.audits.map(name)), new Set(round.audits.map(name))]
  const [comers, goers] = [
    round.audits.filter((each) => !ago.has(name(each))),
    earlier.audits.filter((each) => !here.has(name(each))),
  ]
  const isAlike = stayersAlike(round, earlier)
  return {
    ...{ now, before: countsOf(earlier.audits), cameCount: comers.length, wentCount: goers.length },
    ...{ came: isAlike ? countsOf(comers) : new Map(), went: isAlike ? countsOf(goers) : new Map() },
  }
}

/** By what an audit of the one report is known again in the other. */
function nameIn(isSameRound: boolean) {
  return ({ child, grade, safeguarded }: Audit) => (isSameRound ? `${child} ${grade} ${safeguarded}` : child)
}

function stayersAlike(round: Round, earlier: Round): boolean {
  const before = new Map(earlier.audits.map((each) => [each.child, each]))
  return round.audits.every((each) => {
    const ago = before.get(each.child)
    return ago === undefined || JSON.stringify(ago) === JSON.stringify(each)
  })
}

function countsOf(audits: readonly Audit[]): Counts {
  const counted = (names: readonly string[], of: (audit: Audit) => string) =>
    new Map(names.map((name) => [name, audits.filter((audit) => of(audit) === name).length]))
  const grades = counted(
    GRADE_CODES.map((code) => GRADES[code]),
    ({ grade }) => GRADES[grade],
  )
  const judged = counted(
    JUDGEMENTS.map((code) => JUDGED[code]),
    ({ safeguarded }) => JUDGED[safeguarded],
  )
  const questions = QUESTIONS.map((question) => {
    const said = counted(Object.values(SAID), ({ answers }) => SAID[answers[question]])
    return [question, said] as const
  })
  return new Map([['Audits by outcome', grades], ['Young person being safeguarded', judged], ...questions])
}
