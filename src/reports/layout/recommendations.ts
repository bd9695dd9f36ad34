import { byReference, sayWhen, type Action } from '../../actions/index.ts'
import type { AnyFacts } from '../facts.ts'
import type { Written } from './model.ts'

/**
 * What was recommended after the round, in the words in which it was agreed, with who and by when. Minutes cite an action
 * by its reference, so it stands under that one, whatever was added since. @source seed 6
 */
export function recommendations({ actionsAfter, audience }: AnyFacts): Written[] {
  if (actionsAfter.length === 0)
    return [{ key: 'actions.none', text: 'No action is recorded for this round yet.', isFixed: true }]
  return byReference(actionsAfter).map((action) => ({
    ...{ key: `actions.${action.reference}`, number: action.reference },
    text: `${action.wording} ${audience === 'public' ? dueBy(action) : `${ownedBy(action)} ${dueBy(action)}`}`,
    isFixed: true,
  }))
}

// An owner may be written as a name, which is not for the public.
function ownedBy({ owner }: Action): string {
  return `Owner: ${owner ?? 'not recorded'}.`
}

function dueBy({ due }: Action): string {
  return `Due: ${sayWhen(due)}.`
}
