import { formatDay } from '../../../kernel/day.ts'
import { parseFrame } from '../../draw/frame.ts'
import { orderOf } from '../../draw/order.ts'
import type { Replacement } from '../../draw/replacement.ts'
import type { FrozenDrawing } from '../ceremony/load.ts'
import { promiseOf } from '../ceremony/model.ts'

interface OfBothOrNone {
  readonly lead: string | null
  readonly independent: string | null
}

/** Everything that an outsider needs to draw the sample again, as `round frame` and the API give it out. */
export interface FrameDocument {
  readonly round: string
  readonly register: string
  readonly asAt: string | null
  readonly frameText: string
  readonly frameHash: string
  /** Whether the sample was drawn and is kept from this reader until it is released. */
  readonly isWithheld: boolean
  /** Null until both nonces were shown: one that is known early would help whoever shows the other. */
  readonly nonces: OfBothOrNone
  readonly commitments: OfBothOrNone
  readonly seed: string | null
  readonly sampleCount: number
  readonly references: readonly string[]
  readonly order: readonly string[]
  readonly sample: readonly string[]
  readonly exclusions: readonly { readonly reference: string; readonly reason: string }[]
  readonly replacements: readonly Replacement[]
}

export function frameDocument(
  { round, frame, ceremony }: FrozenDrawing,
  replacements: readonly Replacement[],
): FrameDocument {
  const { draw } = ceremony
  const read = parseFrame(frame.text)
  const { children, excluded } = read.ok ? read.value : { children: [], excluded: [] }
  const references = children.map(({ reference }) => reference)
  const commitmentOf = (seat: 'lead' | 'independent') => promiseOf(ceremony, seat)?.commitment ?? null
  const nonceOf = (seat: 'lead' | 'independent') =>
    draw === null ? null : (promiseOf(ceremony, seat)?.nonce ?? null)
  return {
    round: round.code,
    register: round.register.code,
    asAt: round.asAt === null ? null : formatDay(round.asAt),
    frameText: frame.text,
    frameHash: frame.hash,
    nonces: { lead: nonceOf('lead'), independent: nonceOf('independent') },
    commitments: { lead: commitmentOf('lead'), independent: commitmentOf('independent') },
    seed: draw?.seed ?? null,
    sampleCount: frame.sampleCount,
    references,
    order: draw === null ? [] : orderOf(draw.seed, references),
    sample: draw?.sample ?? [],
    exclusions: excluded.map(({ reference, reasonCode }) => ({ reference, reason: reasonCode })),
    replacements,
    isWithheld: false,
  }
}

/** The document before the release: the frame and its promises, and nothing that the sample follows from. */
export function withoutSample(document: FrameDocument): FrameDocument {
  const nothing = { nonces: { lead: null, independent: null }, seed: null }
  return {
    ...document,
    ...nothing,
    ...{ order: [], sample: [], replacements: [], isWithheld: document.seed !== null },
  }
}
