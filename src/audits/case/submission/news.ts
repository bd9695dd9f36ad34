import type { News } from '../../../notices/index.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { moderatorNow } from '../../moderation/store.ts'
import type { CaseFile } from '../model.ts'
import { peopleHolding } from '../people/store.ts'
import { writerSeat } from '../views.ts'

/**
 * Of a record that nobody changes any more: only who was chosen to look a second time is told; where nobody was, the audit
 * lead, who chooses.
 */
export async function newsOfSettled(transaction: Transaction, file: CaseFile): Promise<News> {
  const key = `case:${file.id}:settled`
  const chosen = await moderatorNow(transaction, file.id)
  if (chosen !== null) return { kind: 'moderationWaiting', about: `/cases/${file.id}`, key, people: [chosen] }
  const leads = (await peopleHolding(transaction, 'auditLead')).map(({ person }) => person)
  return { kind: 'moderatorWanted', about: `/rounds/${file.round.code}/moderation`, key, people: leads }
}

/** Of a record that came back: who wrote it is told where the reason stands. */
export function newsOfGivenBack(file: CaseFile, attempt: number): News {
  const writer = file[writerSeat(file)]?.person ?? null
  return {
    kind: 'recordGivenBack',
    about: `/cases/${file.id}/check`,
    key: `case:${file.id}:givenBack:${attempt}`,
    people: writer === null ? [] : [writer],
  }
}
