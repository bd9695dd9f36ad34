import type { Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import type { ListedChild } from '../../../register/index.ts'
import { childReference, frameHash } from '../../draw/digest.ts'
import { checkFrame } from '../../draw/frame-check.ts'
import { frameText, type Frame, type StrataKind } from '../../draw/frame.ts'
import { sampleSize, type SampleWish } from '../../draw/sample-size.ts'
import type { LeftOut } from '../exclusions/model.ts'

/** What the frame file says of its round, and how many children are wished for. */
export interface FrameHead {
  readonly round: string
  readonly register: string
  readonly asAt: Day
  readonly knownOn: Day
  readonly strata: StrataKind
  readonly size: SampleWish
}

/** A child of a frame: who it is, under which name the file has it, and why it was left out, if it was. */
export interface FrozenChild {
  readonly child: Id<'child'>
  readonly reference: string
  readonly stratum: string
  readonly exclusion: Pick<LeftOut, 'code' | 'reason'> | null
}

export interface FrozenFrame {
  readonly salt: string
  readonly text: string
  readonly hash: string
  /** How many children can be drawn, and how many will be. */
  readonly childCount: number
  readonly sampleCount: number
  readonly children: readonly FrozenChild[]
}

/**
 * Freezes the list into a frame: the children left out stand in it with the code of their reason. Refused when
 * nobody is left to draw or the sample is larger than who is left. @source domain.md, drawing a sample, 1
 */
export function freezeFrame(
  head: FrameHead,
  listed: readonly ListedChild[],
  exclusions: readonly LeftOut[],
  salt: string,
): Result<FrozenFrame, Refusal> {
  const left = new Map(exclusions.map((exclusion) => [exclusion.child, exclusion]))
  const children = listed.map((each) =>
    frozenChild(each, { head, salt, exclusion: left.get(each.child) ?? null }),
  )
  const drawable = children.filter(({ exclusion }) => exclusion === null)
  const size = sampleSize(head.size, drawable.length)
  if (!size.ok) return size
  const frame = checkFrame(frameOf(head, size.value, children))
  if (!frame.ok) return frame
  const text = frameText(frame.value)
  const counts = { childCount: drawable.length, sampleCount: size.value }
  return ok({ salt, text, hash: frameHash(text), ...counts, children })
}

interface Freezing {
  readonly head: FrameHead
  readonly salt: string
  readonly exclusion: LeftOut | null
}

function frozenChild(listed: ListedChild, { head, salt, exclusion }: Freezing): FrozenChild {
  const { source, sourceKey } = listed.identity
  const reference = childReference(salt, source, sourceKey)
  return { child: listed.child, reference, stratum: stratumOf(listed, head.strata), exclusion }
}

const NOT_RECORDED = 'not recorded'

/** What the sample is spread over: a child on several strands belongs to their combination, as one stratum. */
function stratumOf({ strands, socialCare: { team } }: ListedChild, strata: StrataKind): string {
  if (strata === 'none') return 'none'
  if (strata === 'strand') return strands.toSorted().join('+') || NOT_RECORDED
  return (strata === 'team' ? team?.name : team?.agency) ?? NOT_RECORDED
}

function frameOf(head: FrameHead, size: number, children: readonly FrozenChild[]): Frame {
  return {
    ...head,
    size,
    children: children.flatMap(({ reference, stratum, exclusion }) =>
      exclusion ? [] : [{ reference, stratum }],
    ),
    excluded: children.flatMap(({ reference, exclusion }) =>
      exclusion ? [{ reference, reasonCode: exclusion.code }] : [],
    ),
  }
}
