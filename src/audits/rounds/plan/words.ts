import { sayDay, type Day } from '../../../kernel/day.ts'
import { plural } from '../../../kernel/sentence.ts'
import type { StrataKind } from '../../draw/frame.ts'
import type { ReAudited } from '../model.ts'

/** What to type into each field of a plan, as the sentence beside a field that was filled in wrongly. */
export const PLAN_WORDS = {
  code: 'Enter a short name of small letters, digits and hyphens, like april-2015',
  theme: 'Enter the theme of the round, like child sexual exploitation',
  themeTooLong: 'Shorten the theme to 120 characters',
  register: 'Choose the list that the children are drawn from',
  tool: 'Choose the audit tool',
  month: 'Enter the month and the year of the round, like 12 2015',
  noDay: 'Enter the month of the round, or the day as at which the list is taken',
  asAt: 'Enter the day as at which the list is taken, like 8 4 2015',
  periodFrom: 'Enter the first day of the period examined, like 9 10 2014',
  periodLast: 'Enter the last day of the period examined, like 8 4 2015',
  dueOn: 'Enter the day by which the audits are due, like 30 4 2015',
  drawOn: 'Enter the day of the draw, like 9 4 2015',
  moderationOn: 'Enter the day by which moderation is finished, like 15 5 2015',
  reportOn: 'Enter the day by which the report is issued, like 1 6 2015',
  boardOn: 'Enter the day on which the board hears the report, like 18 6 2015',
  repeatMonths: 'Enter after how many months the round comes round again, from 1 to 60, or leave it blank',
  leaveOutAuditedMonths: 'Enter a whole number of months from 1 to 60, or leave it blank',
  leaveOutListedDays: 'Enter a whole number of days from 1 to 730, or leave it blank',
  sizeKind: 'Choose whether the sample is a number or a share of the list',
  sizeCount: 'Enter how many children to draw, like 8',
  sizePercent: 'Enter the share of the list to draw as a whole per cent, like 30',
  strata: 'Choose what the sample is spread over',
  howDrawn: 'Choose whether two people draw the sample, or one',
  moderationOneIn: 'Enter one in how many of the Good is moderated, from 1 (all) to 100, like 4',
  reAudited: 'Choose which cases are audited again',
  reAuditWeeks: 'Enter after how many weeks a weak case is audited again, from 1 to 52, like 12',
} as const

export const STRATA_CHOICES: Readonly<Record<StrataKind, string>> = {
  none: 'Nothing: every child has the same chance',
  team: 'The teams',
  strand: 'The strands',
  agency: 'The agencies and services',
}

export const WHO_DRAWS = {
  twoPeople: {
    text: 'Two people',
    hint: 'The audit lead and an independent person each make a secret number, so that neither can steer the draw.',
  },
  onePerson: {
    text: 'One person alone',
    hint: 'The program makes both numbers at once, for good. Every page and report of the round says so.',
  },
} as const

export const RE_AUDITED_CHOICES: Readonly<Record<ReAudited, string>> = {
  weak: 'Every Inadequate, and a case that requires improvement where the child is not safeguarded or nobody can tell',
  inadequate: 'Every Inadequate, and no other',
}

export const PLAN_CHANGED_SINCE =
  'Somebody else changed this plan while you had it open, and nothing of yours is saved yet. Both versions stand below. ' +
  'Make yours what it should be and save it again.'
export const CODE_TAKEN = 'There is a round with this short name already. Choose another one.'
export const PERIOD_TURNED =
  'The period examined ends before it begins. Enter a last day that is not before the first.'

export function sayPeriodAhead(asAt: Day): string {
  return `The period examined begins after the list is taken, on ${sayDay(asAt)}. Enter an earlier first day.`
}

export function sayAsAtTooLate(today: Day): string {
  return `The list cannot be taken as at a day after today, ${sayDay(today)}. Enter today or an earlier day, or leave the day out for now.`
}

export function sayListEmpty(register: string, asAt: Day): string {
  return `Nobody is left to draw from the ${register} as at ${sayDay(asAt)}. Choose another day, or leave fewer children out.`
}

export function saySampleTooLarge(size: number, listed: number): string {
  const children = plural(listed, 'is only 1 child', `are only ${listed} children`)
  return `A sample of ${size} is too large: there ${children} to draw from. Enter ${listed} or fewer.`
}

/** What still has to be decided before the list can be frozen. */
export const STILL_MISSING = {
  asAt: 'Enter the day as at which the list is taken: without it no list can be frozen.',
  period: 'Enter the period examined: the auditors need to know which months they look at.',
  size: 'Enter how many children to draw.',
  tool: 'Choose the audit tool that the auditors fill in.',
} as const
