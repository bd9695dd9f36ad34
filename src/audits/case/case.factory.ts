import { literalDay } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import type { CaseFile } from './model.ts'

export const FIRST = { person: 'first' as Id<'person'>, name: 'The first' }
export const SECOND = { person: 'second' as Id<'person'>, name: 'The second' }

const ROUND: CaseFile['round'] = {
  id: 'round' as Id<'round'>,
  code: 'april-2015',
  theme: 'Child sexual exploitation',
  status: 'auditing',
  asAt: literalDay('2015-04-08'),
  knownOn: literalDay('2015-04-08'),
  periodFrom: literalDay('2014-10-09'),
  periodUntil: literalDay('2015-04-09'),
  announcedOn: literalDay('2015-04-13'),
  dueOn: null,
  tool: 'exploitation-1',
}

/** A case that two auditors are at work on, with what a test wants to be different. */
export function caseFile(differences: Partial<CaseFile> = {}): CaseFile {
  return {
    id: 'case' as Id<'case'>,
    child: 'child' as Id<'child'>,
    position: 1,
    status: 'inProgress',
    ageYears: 14,
    team: 'Fieldwork South 3',
    isOpenToSocialCare: true,
    round: ROUND,
    first: FIRST,
    second: SECOND,
    views: { first: null, second: null, areOpen: false },
    release: null,
    ...differences,
  }
}
