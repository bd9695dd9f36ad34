import { sharePercent } from '../../kernel/percent.ts'
import { capitalised, numberWord, plural } from '../../kernel/sentence.ts'
import {
  agreedShare,
  gwetAc1,
  gwetInterval,
  weightedKappa,
  type AgreementTable,
} from '../statistics/agreement.ts'
import { FEW_AUDITS } from '../words.ts'
import type { AgreementFigures } from './model.ts'

export const AGREEMENT_NOT_COUNTED = 'How far auditors agreed was not counted in this cut.'
/** A moderator reads what the pair wrote; two who look apart agree less. */
export const MODERATOR_KNEW =
  'The moderator had what the pair agreed before them, so this is no blind comparison and agreement comes easier.'

/** Of how many audits two first views are there to be compared, and of which not. */
export function pairedSentence({ of, pairedCount, singleAuditedCount }: AgreementFigures): string {
  const single =
    singleAuditedCount === 0
      ? ''
      : ` ${capitalised(numberWord(singleAuditedCount))} ${plural(singleAuditedCount, 'audit', 'audits')} had one auditor, who agrees with nobody.`
  if (of === 0) return 'No audit is counted yet, so there is no agreement to speak of.'
  if (pairedCount === 0)
    return `Two blind first views are recorded for none of the ${of} ${plural(of, 'audit', 'audits')}, so how far two auditors see alike cannot be told.${single}`
  return `Two blind first views were given in ${pairedCount} of ${of} ${plural(of, 'audit', 'audits')}; only these are compared.${single}`
}

/** How a table of two people's judgements reads. */
export interface Judging {
  /** The judgements on offer in words, in the order of the table. */
  readonly names: readonly string[]
  /** Who stands in the rows and who in the columns: `first-named auditor`. */
  readonly row: string
  readonly column: string
  /** Whether the judgements have an order, so that two may be near or far. */
  readonly isOrdered: boolean
}

/**
 * Counts and per cent first, then the measures beyond chance with the number of categories on offer; a table that
 * allows none says why. @source domain.md, statistics that hold at n = 8
 */
export function agreementSentences(table: AgreementTable, judging: Judging): string[] {
  const share = agreedShare(table)
  if (share.of === 0) return ['No case was judged by both, so there is no agreement to speak of.']
  const counts = `${share.count} of ${share.of} were judged alike (${sharePercent(share.count, share.of)}%).`
  if (share.of === 1) return [counts, 'One case allows no measure of agreement.']
  return [counts, sayAc1(table), sayKappa(table, judging), sayFew(share.of)].filter(
    (sentence) => sentence !== '',
  )
}

function sayAc1(table: AgreementTable): string {
  const [ac1, interval] = [gwetAc1(table), gwetInterval(table)]
  if (ac1 === null) return 'With one judgement on offer nobody can disagree, so no measure is given.'
  const value = `Beyond chance, Gwet’s AC1 is ${two(ac1)} with ${table.length} categories on offer`
  if (interval === null) return `${value}.`
  return interval.low === interval.high
    ? `${value}. Where nobody disagreed its interval has no width, which is no certainty.`
    : `${value} (95% interval ${two(interval.low)} to ${two(interval.high)}).`
}

/** Kappa misleads where one judgement has nearly all cases, so it is said where it says nothing. */
function sayKappa(table: AgreementTable, { names, row, column, isOrdered }: Judging): string {
  const [first, second] = [onlyOne(table), onlyOne(turned(table))]
  const name = (category: number | null) => (category === null ? '' : (names[category] ?? ''))
  if (first !== null && first === second)
    return `Both said ${name(first)} of every case: whether they would tell a different case apart cannot be seen, and kappa does not exist.`
  const lone = first === null ? column : row
  if (first !== null || second !== null)
    return `The ${lone} said ${name(first ?? second)} of every case, so kappa is nought by its making and says nothing; read AC1.`
  const kappa = isOrdered ? weightedKappa(table) : null
  return kappa === null ? '' : `Weighted kappa, which counts near grades as less apart, is ${two(kappa)}.`
}

/** The only category in which the rows hold a case; null where there are several. */
function onlyOne(table: AgreementTable): number | null {
  const used = table.flatMap((row, category) => (row.some((count) => count > 0) ? [category] : []))
  return used.length === 1 ? (used[0] ?? null) : null
}

function turned(table: AgreementTable): AgreementTable {
  return table.map((_, category) => table.map((row) => row[category] ?? 0))
}

function sayFew(of: number): string {
  return of < FEW_AUDITS
    ? `${of} cases are too few to say how well these people agree in general: read the table.`
    : ''
}

/** `0.68`; nought has no sign. */
function two(value: number): string {
  const text = value.toFixed(2)
  return text === '-0.00' ? '0.00' : text.replace('-', '−')
}
