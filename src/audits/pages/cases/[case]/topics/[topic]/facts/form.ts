import type { FormInput } from '../../../../../../../access/index.ts'
import { valueOf, type FormState } from '../../../../../../../platform/views/forms.tsx'
import { CHECK_VERDICTS, type FactCheck, type TypedCheck } from '../../../../../../case/checks/model.ts'
import { settleCheck } from '../../../../../../case/checks/rules.ts'
import { cleaned } from '../../../../../../case/inputs.ts'

const SEEN = /^seen-([0-9a-f-]+)$/

/** The fields of the page, `verdict-<fact>` and so on, as the list of checks that the command takes. */
export function readChecks(form: FormInput): FormInput {
  const facts = Object.keys(form).flatMap((name) => SEEN.exec(name)?.[1] ?? [])
  const checks = facts.map((fact) => ({
    fact,
    seen: form[`seen-${fact}`],
    verdict: form[`verdict-${fact}`],
    fileSays: form[`fileSays-${fact}`],
  }))
  return { case: form.case, topic: form.topic, checks }
}

/** What the fields of a fact show, and what somebody else found meanwhile when the two differ. */
export interface ShownCheck {
  readonly said: Pick<TypedCheck, 'verdict' | 'fileSays'>
  readonly seen: string
  readonly standing: FactCheck | null
  readonly isConflict: boolean
}

export function shownCheck(history: readonly FactCheck[], form: FormState, fact: string): ShownCheck {
  const standing = history.findLast((each) => each.fact === fact) ?? null
  const typed = typedIn(form, fact)
  const settled = typed && settleCheck(history, typed)
  const said =
    typed === null || settled === 'keepNewer' ? (standing ?? { verdict: null, fileSays: null }) : typed
  return { said, seen: standing?.id ?? '', standing, isConflict: settled === 'conflict' }
}

function typedIn(form: FormState, fact: string): TypedCheck | null {
  if (form.values[`seen-${fact}`] === undefined) return null
  return {
    fact,
    seen: valueOf(form, `seen-${fact}`) || null,
    verdict: CHECK_VERDICTS.find((each) => each === valueOf(form, `verdict-${fact}`)) ?? null,
    fileSays: cleaned(valueOf(form, `fileSays-${fact}`)) || null,
  }
}
