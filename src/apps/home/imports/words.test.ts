import { describe, expect, it } from 'vitest'
import { parseInstant } from '../../../kernel/instant.ts'
import { sayDelivery, sayRejected } from './words.ts'

const delivery = {
  ...{ id: 'delivery', source: 'mosaic', at: parseInstant('2015-11-19T10:00:00Z')! },
  ...{ read: 1250, accepted: 1200, rejected: 1, duplicate: 49 },
}

describe('a delivery', () => {
  it('is told with counts that add up', () => {
    expect(sayDelivery(delivery).lines).toEqual([
      '1,250 rows read: 1,200 taken in, 49 known already, 1 rejected',
      'Taken in on 19 November 2015 at 10:00am',
    ])
  })

  it('is a task only when rows of it were rejected', () => {
    expect(sayRejected({ ...delivery, rejected: 0 })).toEqual([])
    expect(sayRejected(delivery)[0]?.title).toBe('1 row from mosaic was rejected')
  })
})
