import { literalDay } from '../../kernel/day.ts'
import type { Result } from '../../kernel/result.ts'
import { childReference, frameHash, sha256 } from './digest.ts'
import { drawSample } from './draw.ts'
import { type Frame, frameText } from './frame.ts'
import { commitment, seedOf } from './nonce.ts'
import type { RecordedDraw } from './verify.ts'

/** The reference of the child with the number, for tests. */
export function referenceOf(child: number): string {
  return childReference('salt', 'casefile', String(child))
}

/** A frame for tests: so many children, spread over the strata in turn, and nobody excluded. */
export function frameOf(children: number, size: number, strata: readonly string[] = ['none']): Frame {
  const stratumOf = (child: number) => strata[child % strata.length] ?? 'none'
  return {
    round: 'april-2015',
    register: 'VEMT',
    asAt: literalDay('2015-04-01'),
    knownOn: literalDay('2015-04-09'),
    size,
    strata: strata.length > 1 ? 'team' : 'none',
    children: Array.from({ length: children }, (_, child) => ({
      stratum: stratumOf(child),
      reference: referenceOf(child),
    })),
    excluded: [],
  }
}

/** What is kept of a draw of the frame, with nonces made from the turn. */
export function recordedDraw(frame: Frame, turn = 1): RecordedDraw {
  const text = frameText(frame)
  const hash = frameHash(text)
  const nonces = { lead: sha256(`lead ${turn}`), independent: sha256(`independent ${turn}`) }
  const commitments = {
    lead: commitment(hash, 'lead', nonces.lead),
    independent: commitment(hash, 'independent', nonces.independent),
  }
  const seed = valueOf(seedOf(hash, nonces))
  const { order, sample } = valueOf(drawSample(frame, seed))
  return { frameText: text, frameHash: hash, commitments, nonces, seed, order, sample, replacements: [] }
}

/** The value of a result that a test takes for granted. */
export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.problem)}`)
  return result.value
}

/** The first sentence of a result that a test takes to be refused. */
export function refusalOf(result: Result<unknown, { problems: readonly { sentence: string }[] }>): string {
  if (result.ok) throw new Error('Not refused')
  return result.problem.problems[0]?.sentence ?? ''
}
