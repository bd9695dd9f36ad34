import { invalid, type Refusal } from '../../kernel/refusal.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { plural } from '../../kernel/sentence.ts'
import type { Frame } from './frame.ts'

const REFERENCE = /^[0-9a-f]{20}$/
// Whatever some program takes for the end of a line or of a field would let one frame be read as another.
const BREAKS_A_LINE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u

/** Refuses a frame that no sample can be drawn from, or whose file could be read in two ways. */
export function checkFrame(frame: Frame): Result<Frame, Refusal> {
  const ofSize = sizeProblem(frame)
  if (ofSize !== null) return invalid(ofSize, 'size')
  const ofFile = textProblem(frame) ?? strataProblem(frame) ?? referenceProblem(frame)
  return ofFile === null ? ok(frame) : invalid(ofFile)
}

function sizeProblem({ size, children }: Frame): string | null {
  const count = children.length
  if (count === 0) return 'The frame is empty: there is no child to draw.'
  if (!Number.isInteger(size) || size < 1) return 'The sample must be a whole number of children, at least 1.'
  const are = plural(count, 'is only 1 child', `are only ${count} children`)
  return size > count ? `The sample cannot be ${size}: there ${are} in the frame.` : null
}

function textProblem({ round, register, children, excluded }: Frame): string | null {
  const labels = new Set([
    ...children.map((child) => child.stratum),
    ...excluded.map((child) => child.reasonCode),
  ])
  const broken = [round, register, ...labels].find((text) => text === '' || BREAKS_A_LINE.test(text))
  if (broken === undefined) return null
  return 'A name in the frame is empty or holds a tab, a line break or another character that cannot be printed.'
}

function strataProblem({ strata, children }: Frame): string | null {
  const isStray = strata === 'none' && children.some(({ stratum }) => stratum !== 'none')
  return isStray ? 'In a frame without strata every child stands under “none”.' : null
}

function referenceProblem({ children, excluded }: Frame): string | null {
  const references = [...children, ...excluded].map(({ reference }) => reference)
  if (new Set(references).size < references.length) return 'A child stands twice in the frame.'
  const isSound = references.every((reference) => REFERENCE.test(reference))
  return isSound ? null : 'A reference in the frame is not 20 lower-case hex digits.'
}
