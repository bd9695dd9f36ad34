import type { Id } from '../../kernel/ids.ts'
import type { Period } from '../../kernel/period.ts'
import type { Involvement } from '../../organisation/index.ts'
import type { PairChecks, TeamSpell } from '../independence.ts'
import type { CaseInRound } from '../rounds/cases/model.ts'

/** The worker record of an auditor: the teams it was in and the service that it belongs to. */
export interface WorkerRecord {
  readonly id: Id<'worker'>
  readonly teams: readonly TeamSpell[]
  readonly service: string | null
}

/** Somebody who may be chosen as an auditor, with what the checks of independence need to know. */
export interface Candidate {
  readonly person: Id<'person'>
  readonly name: string
  readonly agency: string | null
  /** Whether the agency is another than the authority itself; null where no agency is recorded. */
  readonly isOfOtherAgency: boolean | null
  readonly worker: WorkerRecord | null
  readonly manages: readonly Id<'worker'>[]
  readonly related: readonly Id<'worker'>[]
  /** Cases that the person has to audit at present, of every round. */
  readonly load: number
  /** When the person is away, from today on. */
  readonly absences: readonly Period[]
}

/** A case whose pair is to be chosen, with everybody who ever worked with the child. */
export interface CaseToAllocate extends CaseInRound {
  readonly involvements: readonly Involvement[]
}

/** The pair that somebody has in mind for a case: ids as they were chosen, not yet looked up. */
export interface ChosenPair {
  readonly case: Id<'case'>
  readonly first: string
  readonly second: string
  /** The pair that the case had when somebody chose, as `stoodOf` writes it. */
  readonly stood: string
  readonly overrideReason: string
}

/** A chosen pair with what was checked of it. */
export interface CheckedPair {
  readonly file: CaseToAllocate
  readonly first: Candidate
  readonly second: Candidate
  readonly checks: PairChecks
  readonly overrideReason: string | null
}
