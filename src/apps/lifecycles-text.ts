import { actionLifecycleText } from '../actions/lifecycle-text.ts'
import { lifecyclesText } from '../audits/lifecycles-text.ts'
import { reportLifecycleText } from '../reports/approval/lifecycle-text.ts'

/** The lives of all that has one, as the page of the documents shows them. */
export function allLifecyclesText(): string {
  return [lifecyclesText(), actionLifecycleText(), reportLifecycleText()].join('\n')
}
