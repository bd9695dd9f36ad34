import { listed } from '../kernel/sentence.ts'

/** What is asked of each auditor, and of the two together. */
export type CheckName =
  'ownTeam' | 'workedWithChild' | 'managesWorker' | 'declaredRelation' | 'away' | 'twoPeople' | 'oneOutside'

/** `notChecked` where nothing is known: never read as passed. */
export type Verdict = 'passed' | 'failed' | 'notChecked'

type Words = Readonly<Record<Verdict, string>>

const OF_EACH = 'no worker record is linked to the account'

const WORDS: Readonly<Record<CheckName, Words>> = {
  ownTeam: {
    passed: 'was not in a team of the child’s, now or in the twelve months before.',
    failed: 'is in a team of the child’s, or was in the twelve months before.',
    notChecked: `was not checked against the child’s teams: ${OF_EACH}.`,
  },
  workedWithChild: {
    passed: 'has not worked with the child.',
    failed: 'works with the child, or did before.',
    notChecked: `was not checked against the child’s workers: ${OF_EACH}.`,
  },
  managesWorker: {
    passed: 'does not manage a worker of the child’s.',
    failed: 'manages a worker of the child’s.',
    notChecked: `was not checked as a manager of the child’s workers: ${OF_EACH}.`,
  },
  declaredRelation: {
    passed: 'has declared no relationship with the child or a worker of the child’s.',
    failed: 'has declared a relationship with the child or a worker of the child’s.',
    notChecked: 'was not checked for a declared relationship: an account or a worker record is not linked.',
  },
  away: {
    passed: 'is not away for most of the days until the audits are due.',
    failed: 'is away for most of the days until the audits are due.',
    notChecked: 'was not checked for absences.',
  },
  twoPeople: {
    passed: 'are two people.',
    failed: 'are the same person.',
    notChecked: 'were not checked to be two people: their accounts or worker records are not linked.',
  },
  oneOutside: {
    passed: 'are a pair with at least one of them from outside the service.',
    failed: 'are both from the service that is audited.',
    notChecked: 'were not checked for one from outside the service: it is not recorded where they belong.',
  },
}

/** What a check found of the auditors named, as one sentence. */
export function sayCheck(check: CheckName, verdict: Verdict, names: readonly string[]): string {
  return `${listed(names)} ${WORDS[check][verdict]}`
}
