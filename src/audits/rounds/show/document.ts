import { sayPair } from '../../allocation/words.ts'
import type { CaseStatus } from '../../case/model.ts'
import type { Agreed, CaseInRound } from '../cases/model.ts'
import { roundDocument, type RoundDocument } from '../list/document.ts'
import type { Round } from '../model.ts'

/** One case as `round show` and the API give it out: no name, and the reference says nothing to an outsider. */
export interface CaseDocument {
  readonly reference: string
  readonly ageYears: number | null
  readonly team: string | null
  readonly openToSocialCare: boolean | null
  /** The initials of both auditors, as in `JP/CP`. */
  readonly pair: string | null
  readonly grade: Agreed['grade']
  readonly safeguarded: Agreed['safeguarded']
  readonly status: CaseStatus
}

export interface RoundShown extends RoundDocument {
  readonly cases: readonly CaseDocument[]
}

export function roundShown(round: Round, cases: readonly CaseInRound[]): RoundShown {
  return { ...roundDocument(round), cases: cases.map(caseDocument) }
}

function caseDocument({ pair, agreed, ...file }: CaseInRound): CaseDocument {
  return {
    reference: file.reference,
    ageYears: file.ageYears,
    team: file.team,
    openToSocialCare: file.isOpenToSocialCare,
    pair: sayPair(pair),
    grade: agreed?.grade ?? null,
    safeguarded: agreed?.safeguarded ?? null,
    status: file.status,
  }
}
