import type { Actor } from '../../../access/index.ts'
import type { CaseFile } from '../model.ts'
import { seatOf } from '../policy.ts'
import { isBlindNow } from '../views.ts'
import type { WorkerComment } from './store.ts'

/**
 * The comments that somebody may read now. What one auditor thinks of the work would tell the other what a first view
 * says, so while the views are blind each of the pair reads their own. @source domain.md, judging a case
 */
export function commentsInSight(
  actor: Actor,
  file: CaseFile,
  comments: readonly WorkerComment[],
): readonly WorkerComment[] {
  if (seatOf(actor, file) === null || !isBlindNow(file)) return comments
  return comments.filter(({ byPerson }) => byPerson === actor.person)
}
