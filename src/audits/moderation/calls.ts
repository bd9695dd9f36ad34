import { sha256 } from '../draw/digest.ts'
import { GRADES, type Grade } from '../tool/index.ts'
import type { CalledCase, ModeratedCase, Reason, Verdicts } from './model.ts'

/** What the random share of a round rests on. */
export interface Chance {
  /** The seed of the draw; null where nothing was drawn, and then no share is. */
  readonly seed: string | null
  /** Null where moderation is not recorded: then nothing is called for. */
  readonly oneIn: number | null
}

const TICKET_DIGITS = 8
const TICKETS = 16 ** TICKET_DIGITS
const FAR_APART = 2

/** The number that the draw gives a case for moderation, from 0 up to 1: nobody can choose it. */
export function ticketOf(seed: string, reference: string): number {
  return parseInt(sha256(`${seed}:moderation:${reference}`).slice(0, TICKET_DIGITS), 16) / TICKETS
}

/**
 * The cases that have to be moderated, each with all its reasons: every Inadequate, every no or cannot tell, every
 * follow-up, yes beside an immediate one, first grades two apart, and a random share of the Good. A case is called
 * once its pair is done. @source domain.md, judging a case
 */
export function callsOf(sample: readonly ModeratedCase[], chance: Chance): CalledCase[] {
  if (chance.oneIn === null) return []
  const drawn = randomShare(sample, chance)
  return sample.flatMap((file) => {
    const { isSettled, agreed } = file
    if (!isSettled || agreed === null) return []
    const reasons = [
      ...reasonsOf(file, agreed),
      ...(drawn.has(file.id) ? (['randomShare'] satisfies Reason[]) : []),
    ]
    return reasons.length === 0 ? [] : [{ file, reasons }]
  })
}

/** The reasons that lie in the case itself. */
export function reasonsOf(
  { firstGrades, urgencies }: Pick<ModeratedCase, 'firstGrades' | 'urgencies'>,
  { grade, safeguarded }: Verdicts,
): Reason[] {
  const holds: Readonly<Record<Exclude<Reason, 'randomShare'>, boolean>> = {
    inadequate: grade === 'inadequate',
    notSafeguarded: safeguarded !== 'yes',
    followUp: urgencies.length > 0,
    yesBesideImmediate: safeguarded === 'yes' && urgencies.includes('immediate'),
    twoApart: areFarApart(firstGrades),
  }
  return (Object.keys(holds) as (keyof typeof holds)[]).filter((reason) => holds[reason])
}

/** Whether two first grades are two or more steps apart, as Good and Inadequate are. */
export function areFarApart([first, second]: readonly Grade[]): boolean {
  if (first === undefined || second === undefined) return false
  return Math.abs(GRADES.indexOf(first) - GRADES.indexOf(second)) >= FAR_APART
}

/**
 * The Good (and better) whose ticket wins. Where none has won once every pair of the sample is done, the one with the
 * lowest ticket is taken, so that there is always at least one. A case once drawn stays drawn.
 */
function randomShare(sample: readonly ModeratedCase[], { seed, oneIn }: Chance): ReadonlySet<string> {
  if (seed === null || oneIn === null) return new Set()
  const ticket = (file: ModeratedCase) => ticketOf(seed, file.reference)
  const good = sample.filter(isGood).toSorted((a, b) => ticket(a) - ticket(b))
  const winners = good.filter((file) => ticket(file) < 1 / oneIn)
  const isWhole = sample.every(({ isSettled }) => isSettled)
  return new Set((winners.length === 0 && isWhole ? good.slice(0, 1) : winners).map(({ id }) => id))
}

function isGood({ isSettled, agreed }: ModeratedCase): boolean {
  return isSettled && (agreed?.grade === 'good' || agreed?.grade === 'outstanding')
}
