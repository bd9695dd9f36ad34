import { sayInstant } from '../../kernel/instant.ts'
import { listed, plural } from '../../kernel/sentence.ts'
import { SAFEGUARDED_WORDS } from '../case/words.ts'
import type { Moderation, Reason, Verdicts } from './model.ts'

export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  inadequate: 'graded Inadequate',
  notSafeguarded: 'the child is not safeguarded, or nobody can tell',
  followUp: 'a follow-up was raised',
  yesBesideImmediate: 'judged to be safeguarded beside an immediate follow-up',
  twoApart: 'the two first grades were two or more apart',
  randomShare: 'drawn from the Good',
}

/** `graded Inadequate; a follow-up was raised`. */
export function sayReasons(reasons: readonly Reason[]): string {
  return reasons.map((reason) => REASON_WORDS[reason]).join('; ')
}

export const CHOOSE_MODERATOR = 'Choose who moderates this case'
/** Somebody else was faster, and the case has a moderator now. */
export function sayChosenMeanwhile(name: string): string {
  return `Somebody else chose ${name} for this case while you had the page open. Your own choice is not saved and stands below. Save it if it should hold instead.`
}

export const NOT_CHOSEN =
  'The audit lead chooses who moderates a case, and only that person does. You can read the record.'
export const NOT_SETTLED =
  'This case is not ready for moderation: its agreed record has first to be submitted and confirmed.'
export const NOT_CALLED = 'This case does not call for moderation, so nobody is chosen for it.'
export const ROUND_OVER =
  'This round is over, so its records stay as they are. What you typed stands below: copy what you still need.'
export const JUDGED_ANEW =
  'The pair judged this case anew while your page was open. Read what stands now, and then decide.'
export const SAY_DECISION = 'Choose whether you agree or change something'
export const SAY_REASON =
  'Enter the reason: what weighed most in the record and in the facts, also where you agree'
export const CHANGES_NOTHING =
  'You chose to change something, but grade and safeguarded are as the pair had them. Choose what is to stand, or agree.'
export const AGREES_AND_CHANGES =
  'You chose to agree, but another grade or another answer stands below. Choose to change, or put them back.'
export const NEEDS_FOLLOW_UP =
  'Raise a follow-up first. A child who is not safeguarded, or about whom nobody can tell, needs somebody to act today or soon.'

export function sayOfPair(name: string): string {
  return `${name} audited this case, so somebody else has to moderate it. Choose another person.`
}

export function sayWhyOverride(name: string): string {
  return `Enter why ${name} should moderate this case although a check failed, or choose somebody else`
}

export function sayModerated({ by, at }: Pick<Moderation, 'by' | 'at'>): string {
  return `${by} moderated this case on ${sayInstant(at)}. If it has to be looked at once more, the audit lead chooses who does.`
}

type NameOfGrade = (grade: Verdicts['grade']) => string

/** `Grade changed from Good to Requires improvement; safeguarded stays: Yes.` */
export function sayOutcome(
  { before, after }: Pick<Moderation, 'before' | 'after'>,
  nameOf: NameOfGrade,
): string {
  const grade =
    before.grade === after.grade
      ? `Grade stays: ${nameOf(after.grade)}`
      : `Grade changed from ${nameOf(before.grade)} to ${nameOf(after.grade)}`
  const safeguarded =
    before.safeguarded === after.safeguarded
      ? `safeguarded stays: ${SAFEGUARDED_WORDS[after.safeguarded]}`
      : `safeguarded changed from ${SAFEGUARDED_WORDS[before.safeguarded]} to ${SAFEGUARDED_WORDS[after.safeguarded]}`
  return `${grade}; ${safeguarded}.`
}

/** How the random share is drawn, so that anybody can draw it again. */
export function sayShare(oneIn: number): string {
  const share = oneIn === 1 ? 'All' : `One in ${oneIn}`
  return `${share} of the Good and better ${plural(oneIn, 'are', 'is')} drawn for moderation. Of the text “seed:moderation:reference” take the SHA-256; its first eight hex digits, read as a number and divided by 4,294,967,296, are the case’s ticket. A ticket below ${oneIn === 1 ? '1' : `1/${oneIn}`} is drawn. If none is, once every pair is done, the lowest ticket among the Good is. Seed and references were fixed by the draw, so nobody can choose the tickets; who has the seed can compute them beforehand.`
}

export const WHY_CLOSE =
  'Enter why the round is closed although moderation waits. The board report prints the reason.'

/** Which cases still wait, for who wants to close the round. */
export function sayStillWaiting(places: readonly number[]): string {
  const cases = `${plural(places.length, 'Case', 'Cases')} ${listed(places.map(String))}`
  return `${cases} still ${plural(places.length, 'waits', 'wait')} for moderation. Once the round is closed nobody can moderate them.`
}
