import type { Read } from '../../../imports/index.ts'
import { no, ok } from '../../../kernel/result.ts'

export const NO_OUTCOMES = 'This is no list of outcomes in JSON, like {"NFA_FLAG": "N"}.'

/** What a JSON of outcomes answers, by flag: some systems write `OUTCOME_NFA_FLAG`, others `NFA_FLAG`. */
export type Outcomes = Readonly<Record<string, string>>

/** Reads the flags of an outcome; its comments are narrative and are never read. */
export const outcomes: Read<Outcomes> = (written) => {
  const parsed = parsedJson(written)
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return no(NO_OUTCOMES)
  const flags = Object.entries(parsed).flatMap(([name, value]) => {
    const flag = /^(?:OUTCOME_)?(\w+)_FLAG$/.exec(name)?.[1]
    return flag !== undefined && typeof value === 'string' && value.trim() !== ''
      ? [[flag, value.trim()] as const]
      : []
  })
  return ok(Object.fromEntries(flags))
}

/** The outcomes that came true, as codes joined by `+`; null where none is said to have. */
export function codesOf(said: Outcomes | null): string | null {
  const codes = Object.entries(said ?? {}).filter(([, value]) => /^(y|yes)$/i.test(value))
  return codes.length === 0 ? null : codes.map(([flag]) => flag).join('+')
}

export function parsedJson(written: string): unknown {
  try {
    return JSON.parse(written) as unknown
  } catch {
    return undefined
  }
}
