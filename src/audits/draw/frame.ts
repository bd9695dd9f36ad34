import { type Day, formatDay, parseDay } from '../../kernel/day.ts'
import { invalid, type Refusal } from '../../kernel/refusal.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { sortedByBytes } from './bytes.ts'

export const STRATA_KINDS = ['none', 'team', 'strand', 'agency'] as const

/** What the sample is spread over; the only stratum of a frame without strata is called `none`. */
export type StrataKind = (typeof STRATA_KINDS)[number]

export interface FrameChild {
  readonly stratum: string
  readonly reference: string
}

export interface ExcludedChild {
  readonly reasonCode: string
  readonly reference: string
}

/** The children that a round could draw, as frozen; their order plays no part. */
export interface Frame {
  readonly round: string
  readonly register: string
  readonly asAt: Day
  readonly knownOn: Day
  readonly size: number
  readonly strata: StrataKind
  readonly children: readonly FrameChild[]
  readonly excluded: readonly ExcludedChild[]
}

const FORMAT = 'goldthread-draw-1'
const UNREADABLE = 'The frame text is not written as the recipe says.'

/** The frame as the file that is hashed and handed out, each line ended by a line feed. */
export function frameText(frame: Frame): string {
  const children = frame.children.map(({ stratum, reference }) => `child\t${stratum}\t${reference}`)
  const excluded = frame.excluded.map(({ reasonCode, reference }) => `excluded\t${reasonCode}\t${reference}`)
  return [...headOf(frame), ...sortedByBytes(children), ...sortedByBytes(excluded), ''].join('\n')
}

/** The frame that a file holds; refused when one byte of it is not as `frameText` writes it. */
export function parseFrame(text: string): Result<Frame, Refusal> {
  const lines = text.split('\n')
  const [, round = '', register = '', asAtText = '', knownOnText = '', size, strataText] = lines.map(valueOf)
  const [asAt, knownOn] = [parseDay(asAtText), parseDay(knownOnText)]
  const strata = STRATA_KINDS.find((kind) => kind === strataText)
  if (asAt === null || knownOn === null || strata === undefined) return invalid(UNREADABLE)
  const head = { round, register, asAt, knownOn, size: Number(size), strata }
  const frame = { ...head, ...childrenIn(lines) }
  return frameText(frame) === text ? ok(frame) : invalid(UNREADABLE)
}

function headOf({ round, register, asAt, knownOn, size, strata }: Frame): string[] {
  const days = [`as-at ${formatDay(asAt)}`, `known-on ${formatDay(knownOn)}`]
  return [FORMAT, `round ${round}`, `register ${register}`, ...days, `size ${size}`, `strata ${strata}`]
}

function valueOf(line: string): string {
  return line.slice(line.indexOf(' ') + 1)
}

function childrenIn(lines: readonly string[]): Pick<Frame, 'children' | 'excluded'> {
  const children: FrameChild[] = []
  const excluded: ExcludedChild[] = []
  for (const line of lines) {
    const [kind, word = '', reference = ''] = line.split('\t')
    if (kind === 'child') children.push({ stratum: word, reference })
    if (kind === 'excluded') excluded.push({ reasonCode: word, reference })
  }
  return { children, excluded }
}
