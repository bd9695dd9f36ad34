import type { FormInput } from '../../../../../../access/index.ts'
import { problemOf, valueOf, type FormState } from '../../../../../../platform/views/forms.tsx'
import { CHECK_VERDICTS, type FactCheck, type TypedCheck } from '../../../../../case/checks/model.ts'
import { settleCheck } from '../../../../../case/checks/rules.ts'
import { cleaned } from '../../../../../case/inputs.ts'

const SEEN = /^factSeen-([0-9a-f-]+)$/

/** The fields beside the questions, `fact-<id>` and so on, as checks; a fact that nobody touched is none. */
export function readChecks(form: FormInput): FormInput[] {
  const facts = Object.keys(form).flatMap((name) => SEEN.exec(name)?.[1] ?? [])
  return facts
    .filter((fact) => form[`fact-${fact}`] || cleaned(String(form[`factSays-${fact}`] ?? '')))
    .map((fact) => ({
      ...{ fact, seen: form[`factSeen-${fact}`] },
      ...{ verdict: form[`fact-${fact}`], fileSays: form[`factSays-${fact}`] },
    }))
}

/** What the fields of a fact show, and what somebody else found meanwhile when the two differ. */
export interface ShownCheck {
  readonly said: Pick<TypedCheck, 'verdict' | 'fileSays'>
  readonly seen: string
  readonly standing: FactCheck | null
  readonly isConflict: boolean
  readonly hasProblem: boolean
}

export function shownCheck(history: readonly FactCheck[], form: FormState, fact: string): ShownCheck {
  const standing = history.findLast((each) => each.fact === fact) ?? null
  const typed = typedIn(form, fact)
  const settled = typed && settleCheck(history, typed)
  const isLeft = typed === null || settled === 'keepNewer'
  return {
    said: isLeft ? (standing ?? { verdict: null, fileSays: null }) : typed,
    ...{ seen: standing?.id ?? '', standing, isConflict: settled === 'conflict' },
    hasProblem: ['fact', 'factSays'].some((name) => problemOf(form, `${name}-${fact}`) !== undefined),
  }
}

/** Whether the form that came back said something of this fact. */
export function wasChecked(form: FormState, fact: string): boolean {
  return typedIn(form, fact) !== null
}

function typedIn(form: FormState, fact: string): TypedCheck | null {
  const verdict = CHECK_VERDICTS.find((each) => each === valueOf(form, `fact-${fact}`)) ?? null
  const fileSays = cleaned(valueOf(form, `factSays-${fact}`)) || null
  if (verdict === null && fileSays === null) return null
  return { fact, seen: valueOf(form, `factSeen-${fact}`) || null, verdict, fileSays }
}
