import { addDays } from '../../kernel/day.ts'
import { entryOn } from '../entry.ts'
import type { CaseRecord, Planted, Verdict } from '../model.ts'
import type { Given, Planting } from './model.ts'
import { ofListed, planted } from './plants.ts'
import { inStay, ofKind, remove, stayOf } from './rewrite.ts'
import { STANDARDS } from './standards.ts'

const WORK = ofKind('directWork')
const NOTE = ofKind('caseNote', { about: 'directWork' })

type Says = Readonly<Record<string, string>>

/** 1:1 work has to be offered; a young person who declines or does not engage was offered it. @source seed 2.3 */
export const DIRECT_WORK_PLANTINGS: readonly Planting[] = [
  ofListed((record) => withoutAny(record)),
  offering({ offered: 'no' }, '1:1 work not offered', 'notMet'),
  offering({}, '1:1 work: not recorded whether it was offered', 'cannotTell'),
  offering({ offered: 'yes', accepted: 'no' }, '1:1 work offered and declined', 'met'),
  offering(
    { offered: 'yes', accepted: 'yes', engaged: 'no' },
    '1:1 work offered and not engaged with',
    'met',
  ),
  ofListed(noteAlone),
]

function said(record: CaseRecord, what: string, expected: Verdict): readonly Planted[] {
  const fell = stayOf(record).from
  return [planted(STANDARDS.directWork, what, { fell, due: fell }, expected)]
}

function withoutAny(record: CaseRecord): readonly Planted[] {
  remove(record, WORK)
  remove(record, NOTE)
  return said(record, '1:1 work: nothing at all', 'notMet')
}

function offering(says: Says, what: string, expected: Verdict): Planting {
  return ofListed((record: CaseRecord): readonly Planted[] => {
    remove(record, NOTE)
    for (const entry of inStay(record, WORK)) entry.says = { ...says }
    return said(record, what, expected)
  })
}

/** The procedure asks for a case note where a young person declines: it is enough. */
function noteAlone(record: CaseRecord, { chance }: Given): readonly Planted[] {
  remove(record, WORK)
  remove(record, NOTE)
  const day = addDays(stayOf(record).from, 9)
  record.entries.push(entryOn(chance, 'caseNote', day, { about: 'directWork' }))
  return said(record, '1:1 work declined, by a case note alone', 'met')
}
