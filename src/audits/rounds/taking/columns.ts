import { code, day, filled, optional, text, wholeNumber, type RowOf } from '../../../imports/index.ts'
import { no, ok, type Result } from '../../../kernel/result.ts'
import { STRATA_KINDS, type StrataKind } from '../../draw/frame.ts'
import { GRADES, type Grade } from '../../tool/index.ts'
import { NO_MONTH, NO_SECRET } from './words.ts'

/** What a file may say of a round's state: it is over, to come, or known only in part. */
const STATUSES = ['closed', 'planned', 'knownInPart'] as const

function month(written: string): Result<string, string> {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(written) ? ok(written) : no(NO_MONTH)
}

function secret(written: string): Result<string, string> {
  return /^[0-9a-f]{64}$/.test(written) ? ok(written) : no(NO_SECRET)
}

const same = <Code extends string>(codes: readonly Code[]) =>
  code<Code>(Object.fromEntries(codes.map((each) => [each, each])))

/** What a file of rounds says; salt and nonces let the draw of a round of the past be computed again. */
export const roundColumns = {
  round: filled(text, 'round'),
  theme: filled(text, 'theme'),
  register: filled(text, 'register'),
  status: filled(same(STATUSES), 'status'),
  month: optional(month, 'month'),
  asAt: optional(day, 'as_at'),
  knownOn: optional(day, 'known_on'),
  periodFrom: optional(day, 'period_from'),
  periodUntil: optional(day, 'period_until'),
  announcedOn: optional(day, 'announced'),
  frameCount: optional(wholeNumber, 'frame_count'),
  sampleCount: optional(wholeNumber, 'sample_count'),
  strata: optional(same<StrataKind>(STRATA_KINDS), 'strata'),
  tool: optional(text, 'tool'),
  salt: optional(secret, 'salt'),
  leadNonce: optional(secret, 'lead_nonce'),
  independentNonce: optional(secret, 'independent_nonce'),
  note: optional(text, 'note'),
}

export type RoundRow = RowOf<typeof roundColumns>

/** What a file of cases says: who audited the case at this place of the sample, and what they agreed. */
export const caseColumns = {
  round: filled(text, 'round'),
  position: filled(wholeNumber, 'position'),
  first: filled(text, 'first_auditor'),
  second: optional(text, 'second_auditor'),
  grade: filled(same<Grade>(GRADES), 'grade'),
  gradeReason: optional(text, 'grade_reason'),
  safeguarded: filled(same(['yes', 'no', 'cannotTell'] as const), 'safeguarded'),
  safeguardedReason: optional(text, 'safeguarded_reason'),
  submittedOn: optional(day, 'submitted_on'),
}

export type CaseRow = RowOf<typeof caseColumns>
