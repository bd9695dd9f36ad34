import type { Id } from '../../kernel/ids.ts'
import type { News } from '../../notices/index.ts'
import type { CaseInRound } from '../rounds/cases/model.ts'

/** What a pair is told whose case ends before its time: the page is hidden from them from now on, so this says why. */
export function newsOfWithdrawal(cases: readonly Pick<CaseInRound, 'id' | 'pair' | 'status'>[]): News[] {
  return cases.flatMap(({ id, pair, status }) => {
    const isOpen = status === 'allocated' || status === 'inProgress' || status === 'submitted'
    const people = pair.flatMap(({ person }): Id<'person'>[] => (person === null ? [] : [person]))
    if (!isOpen || people.length === 0) return []
    return [{ kind: 'caseWithdrawn', about: '/cases', key: `case:${id}:withdrawn`, people }]
  })
}
