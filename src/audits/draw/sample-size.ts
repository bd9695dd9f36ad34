import { invalid, type Refusal } from '../../kernel/refusal.ts'
import { ok, type Result } from '../../kernel/result.ts'

/** How large a sample is wished for: a number of children, or a whole per cent of the frame. */
export type SampleWish = { readonly count: number } | { readonly percent: number }

/**
 * The number of children to draw. A share is rounded up, so that never less than it is audited: 30% of 25 are 8.
 * Refused when the wish is no whole number from 1 to the whole frame.
 */
export function sampleSize(wish: SampleWish, frameCount: number): Result<number, Refusal> {
  if (frameCount === 0) return invalid('The frame is empty: there is no child to draw.', 'size')
  return 'count' in wish ? sizeOfCount(wish.count, frameCount) : sizeOfShare(wish.percent, frameCount)
}

function sizeOfCount(count: number, frameCount: number): Result<number, Refusal> {
  if (isWholeUpTo(frameCount, count)) return ok(count)
  return invalid(`Enter how many children to draw, as a whole number from 1 to ${frameCount}.`, 'size')
}

function sizeOfShare(percent: number, frameCount: number): Result<number, Refusal> {
  if (isWholeUpTo(100, percent)) return ok(Math.ceil((percent * frameCount) / 100))
  return invalid('Enter the share of children to draw, as a whole per cent from 1 to 100.', 'size')
}

function isWholeUpTo(most: number, value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most
}
