import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOW, openCast, type Cast } from '../../../test/support/cast.ts'
import { literalDay } from '../../kernel/day.ts'
import type { RowVerdict } from '../../imports/index.ts'
import { layRounds } from '../rounds.factory.ts'
import { listEvents } from '../history/store.ts'
import { listActions } from '../store.ts'
import { parseDayOrMonth } from '../../kernel/day-or-month.ts'
import { columns, type ActionRow } from './columns.ts'
import { checkRow } from './rules.ts'
import { takeActions } from './take.ts'

const NINTH: ActionRow = {
  ...{
    reference: '2.3.9',
    title: 'Direct work',
    wording: 'Direct work to be offered.',
    round: 'october-2014',
  },
  ...{ recommended: parseDayOrMonth('2015-05'), status: 'done', reportedDone: parseDayOrMonth('2015-10') },
  ...{ owner: null, due: null, inForceFrom: null, measure: null },
  ...{ recommendation: null, team: null, person: null },
}

let cast: Cast

beforeAll(async () => {
  cast = await openCast()
  await cast.lay((transaction) => layRounds(transaction, cast.authority))
})
afterAll(() => cast?.close())

async function take(...rows: ActionRow[]): Promise<readonly RowVerdict[]> {
  const actor = await cast.house.machine('importer')
  const context = {
    actor,
    source: 'test',
    moment: await cast.house.moment(),
    knownAt: NOW,
    target: 'test',
    isFull: false,
    lacking: new Set<string>(),
  }
  return cast.lay(async (transaction) => (await takeActions(transaction, context))(rows))
}

async function history(reference: string) {
  return cast.lay(async (transaction) => {
    const action = (await listActions(transaction, {})).find((each) => each.reference === reference)
    return listEvents(transaction, action?.id ?? '')
  })
}

describe('taking in actions', () => {
  it('refuses an action of a round that is not known', async () => {
    expect(await take({ ...NINTH, round: 'never' })).toMatchObject([{ problem: { column: 'round' } }])
  })

  it('refuses that something at work was reported as done', () => {
    expect(checkRow({ ...NINTH, status: 'open' })).toMatchObject({ column: 'reportedDone' })
    expect(checkRow(NINTH)).toBeNull()
  })

  it.each(['2015', 'May', '2015-13'])('reads no month from %s', (text) => {
    expect(columns.recommended.read(text).ok).toBe(false)
  })

  it('adds an action with the history that it implies', async () => {
    expect(await take(NINTH)).toMatchObject([{ outcome: 'added' }])
    expect((await history('2.3.9')).map(({ status, happened }) => [status, happened])).toEqual([
      ['done', '2015-10'],
      ['open', '2015-05'],
    ])
  })

  it('changes nothing when the same comes again', async () => {
    expect(await take(NINTH)).toEqual([{ outcome: 'unchanged', child: null, note: null }])
  })

  it('records what was not recorded, and a blank takes nothing away', async () => {
    const from = literalDay('2015-05-01')
    expect(await take({ ...NINTH, owner: 'Head of service', inForceFrom: from })).toMatchObject([
      { outcome: 'changed' },
    ])
    expect(await take(NINTH)).toMatchObject([{ outcome: 'unchanged' }])
    const [action] = await cast.lay((transaction) => listActions(transaction, {}))
    expect(action).toMatchObject({ owner: 'Head of service', inForceFrom: from, status: 'done' })
  })

  it('never changes what was agreed, nor the status', async () => {
    expect(await take({ ...NINTH, wording: 'Something else.' })).toMatchObject([
      { problem: { column: 'wording' } },
    ])
    expect(await take({ ...NINTH, status: 'closed' })).toMatchObject([
      { outcome: 'unchanged', note: { column: 'status' } },
    ])
  })
})
