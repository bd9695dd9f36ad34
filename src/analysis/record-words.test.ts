import { describe, expect, it } from 'vitest'
import { DISPUTES_NOT_RECORDED, recordSentence, sayDispute } from './record-words.ts'

describe('what is said of the record', () => {
  it('is that nothing is recorded, or that nothing was compared: neither is said to be in order', () => {
    expect(recordSentence(null)).toBe(DISPUTES_NOT_RECORDED)
    expect(recordSentence({ count: 0, of: 8, disputedCount: 0, checkedCount: 0 })).toContain(
      'do not tell how far the record can be relied on',
    )
  })

  it('says beside no dispute how many facts were compared', () => {
    expect(recordSentence({ count: 0, of: 8, disputedCount: 0, checkedCount: 1 })).toBe(
      'In none of the 8 audits did the auditors dispute a fact of the record: 1 fact was compared with the case file, and none was disputed. This is about the record and not about practice.',
    )
  })

  it('names a disputed fact by its kind and day', () => {
    expect(sayDispute({ kind: 'visit', on: '2015-02-04', fileSays: 'Nobody was in' })).toBe(
      'Visits, 4 February 2015: the file says “Nobody was in”',
    )
  })
})
