import { describe, expect, it } from 'vitest'
import type { Round } from '../../audits/rounds/model.ts'
import { literalDay } from '../../kernel/day.ts'
import { factsOf } from './rules.ts'

const TODAY = literalDay('2015-11-19')
const CLOSED_ON = literalDay('2015-11-12')
const PLANNED = { draw: null, moderation: literalDay('2015-11-10'), report: null, board: null }
const AROUND = { isAudited: true, isModerated: false, reportedAt: null, meetingOn: null }
const ROUND = {
  ...{ status: 'auditing', planned: PLANNED, dueOn: null, asAt: null, month: null, drawnOn: null },
  ...{ auditedOn: null, closedOn: null, closeReason: null },
} as unknown as Round

const moderation = (round: object, around: object = {}) =>
  factsOf({ ...ROUND, ...round }, { ...AROUND, ...around }, TODAY).moderation.done

describe('the moderation of a round', () => {
  it('is not done while a case waits for its second look, or an audit is missing that could call for one', () => {
    expect(moderation({})).toBeNull()
    expect(moderation({}, { isAudited: false, isModerated: true })).toBeNull()
  })

  it('is done before the round closes, once no case waits', () => {
    expect(moderation({}, { isModerated: true })).toBe('dayNotRecorded')
  })

  it('is not done by a close for which cases were left waiting, and is by any other', () => {
    const closed = { status: 'closed', closedOn: CLOSED_ON }
    expect(moderation({ ...closed, closeReason: 'The moderator is ill' })).toBeNull()
    expect(moderation(closed)).toBe(CLOSED_ON)
  })
})
