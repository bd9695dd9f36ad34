import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import type { Role } from '../../access/index.ts'
import { layPerson, type LaidChild } from '../../organisation/children.factory.ts'
import { layRegister, layStay } from '../stay.factory.ts'
import { registerList } from './query.ts'

let cast: Cast
let keira: LaidChild

beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast?.close())

const list = async (role: Role, input: object) =>
  cast.house.door.see(await cast.who(role), registerList, input)

describe('the list as a document', () => {
  it('is absent while the authority keeps no register', async () => {
    expect(await list('auditLead', { asAt: '2015-04-08' })).toMatchObject({ problem: { kind: 'absent' } })
  })

  it('is hidden from roles that do not see children', async () => {
    await cast.lay(async (transaction) => {
      const registerId = await layRegister(transaction, cast.authority)
      keira = await layPerson(transaction, cast.authority, { forename: 'Keira', surname: 'Maddison' })
      await layStay(transaction, cast.authority, {
        of: keira,
        registerId,
        startsOn: '2015-03-01',
        endsOn: '2015-06-01',
      })
    })
    for (const role of ['boardMember', 'analyst', 'administrator', 'independentPerson'] as const) {
      expect(await list(role, { asAt: '2015-04-08' }), role).toMatchObject({ problem: { kind: 'absent' } })
    }
  })

  it('is refused without a day and for a register that is not there', async () => {
    expect(await list('auditLead', { asAt: 'April' })).toMatchObject({
      problem: { problems: [{ field: 'asAt' }] },
    })
    expect(await list('auditLead', { asAt: '2015-04-08', register: 'no' })).toMatchObject({ ok: false })
  })

  it('is empty for somebody who works with none of the children', async () => {
    expect(await list('partner', { asAt: '2015-04-08' })).toMatchObject({
      ok: true,
      value: { count: 0, children: [] },
    })
  })

  it('names each child by our own reference and nothing else', async () => {
    const given = { strands: ['exploited'], riskLevel: null, from: '2015-03-01', until: '2015-06-01' }
    expect(await list('informationGovernance', { asAt: '2015-04-08' })).toEqual({
      ok: true,
      value: {
        register: 'vemt',
        asAt: '2015-04-08',
        count: 1,
        children: [{ reference: keira.child, ...given, team: null, openToSocialCare: null }],
      },
    })
  })
})
