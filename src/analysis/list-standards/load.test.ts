import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { findRound } from '../../audits/index.ts'
import { layCase, type Laid } from '../../audits/case/laid.factory.ts'
import { layEntry } from '../../audits/case/record.factory.ts'
import { findCase } from '../../audits/case/store.ts'
import { judgePeriod } from '../../audits/case/standards/query.ts'
import { insertFeeds } from '../../evidence/feeds/store.ts'
import { literalDay } from '../../kernel/day.ts'
import { parseInstant } from '../../kernel/instant.ts'
import { PLAIN_WORDS } from '../../kernel/words.ts'
import { newId } from '../../platform/chance.ts'
import { layStay } from '../../register/stay.factory.ts'
import { TOOL } from '../cut/found.factory.ts'
import { standardsOfList } from './load.ts'

const KNOWN = '2015-02-01T09:00:00Z'
const NO_GROUPS = { age: [], sex: [], ethnicity: [], strand: [], team: [] }

let cast: Cast
let laid: Laid
let code: string

beforeAll(async () => {
  cast = await openCast()
  laid = await layCase(cast)
  const { rows } = await cast.database.superuser.query(
    `select i.id as identity, r.register_id as register, r.code from organisation.identity i, audits.round r
      where i.child_id = $1 and r.id = $2`,
    [laid.child, laid.round],
  )
  code = rows[0].code
  await layEntry(cast, laid, {
    ...{ kind: 'plan', happenedOn: '2015-03-02', recordedOn: '2015-03-02', knownFrom: KNOWN },
  })
  await cast.lay(async (transaction) => {
    const of = { child: laid.child, identity: rows[0].identity }
    const stay = { of, registerId: rows[0].register, startsOn: '2015-01-05', knownFrom: KNOWN }
    await layStay(transaction, cast.authority, stay)
    const feed = { from: literalDay('2014-01-01'), until: literalDay('2015-04-09') }
    const feeds = ['plan', 'chronologyUpdate', 'visit'].map((kind) => ({ ...feed, kind }))
    const { person: byPerson } = await cast.house.machine('operator')
    const said = { source: 'test', byPerson, saidAt: parseInstant(KNOWN)!, newId }
    await insertFeeds(transaction, { ...said, authority: cast.authority }, feeds)
  })
})
afterAll(() => cast?.close())

const list = () => [{ child: laid.child, groups: NO_GROUPS }]

function found(asked: Parameters<typeof standardsOfList>[2]) {
  return cast.lay(async (transaction) => {
    return standardsOfList(transaction, (await findRound(transaction, code))!, asked)
  })
}

describe('everybody who could have been drawn', () => {
  it('is held against nothing where the list was not kept, or no tool names a standard', async () => {
    expect(await found({ tool: TOOL, list: null })).toBeNull()
    expect(await found({ tool: null, list: list() })).toBeNull()
  })

  it('is held against the standards of the tool as the audited cases are', async () => {
    const all = await found({ tool: TOOL, list: list() })
    expect(all).toMatchObject({ asAt: '2015-04-08', knownOn: '2015-04-08' })
    const codes = all!.standards.map((standard) => standard.code)
    const inCase = await cast.lay(async (transaction) => {
      return judgePeriod(transaction, (await findCase(transaction, laid.case))!, codes, PLAIN_WORDS)
    })
    const judged = inCase!.standards.flatMap(({ code: each, verdict }) =>
      verdict === null ? [] : [[each, verdict] as const],
    )
    expect(new Map(judged)).toEqual(all!.verdicts.get(laid.child))
    expect(new Map(judged).get('plan-exists')).toBe('met')
    expect(new Map(judged).get('chronology-exists')).toBe('notMet')
  })
})
