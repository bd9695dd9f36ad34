import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layPerson, type LaidChild } from '../../../../organisation/children.factory.ts'
import { openSignedIn } from '../../../pages.factory.ts'
import { layRegister, layStay } from '../../../stay.factory.ts'

const openPeople = () => openSignedIn('panelCoordinator', 'socialWorker', 'boardMember')
let people: Awaited<ReturnType<typeof openPeople>>
let keira: LaidChild

beforeAll(async () => {
  people = await openPeople()
  await people.cast.lay(async (transaction) => {
    const { authority } = people.cast
    const registerId = await layRegister(transaction, authority)
    keira = await layPerson(transaction, authority, { forename: 'Keira', surname: 'Maddison' })
    const of = await layPerson(transaction, authority, {
      forename: 'Ellie',
      surname: 'Thornbury',
      bornOn: '2000-02-03',
    })
    await layStay(transaction, authority, { of, registerId, startsOn: '2015-05-01' })
  })
})
afterAll(() => people?.close())

describe('putting a child on the list', () => {
  const STAY = {
    ...{ strands: 'missing', riskLevel: 'high', reasonOn: 'Missing twice' },
    ...{ 'from-day': '1', 'from-month': '10', 'from-year': '2015' },
  }

  it('is refused with whom to ask to who may only look', async () => {
    expect((await people.as('socialWorker').open('/register/add')).statusCode).toBe(403)
    expect(await people.open('boardMember', '/register/add')).toBe(
      await people.open('boardMember', '/no-such-page'),
    )
  })

  it('finds the child first, by name or case number, and shows who is on the list already', async () => {
    const add = '/register/add?register=vemt'
    const to = '/register/add/find?register=vemt'
    const blank = await people.as('panelCoordinator').send(add, { find: '' }, to)
    expect(blank.statusCode).toBe(422)
    expect(blank.body).toContain('Enter a name or a case number')
    const endless = await people.as('panelCoordinator').send(add, { find: 'x'.repeat(101) }, to)
    expect(endless.body).toContain('Look for at most 100 characters')
    const found = await people.as('panelCoordinator').send(add, { find: 'K-Thornbury' }, to)
    expect(await people.open('panelCoordinator', found.headers.location ?? '')).toContain(
      'On the list since 1 May 2015',
    )
    expect(await people.open('panelCoordinator', `${add}&found=none`)).toContain('Nobody known here')
  })

  it('puts a known child there and leads to the stay', async () => {
    const url = `/register/add?register=vemt&child=${keira.child}`
    expect(await people.open('panelCoordinator', url)).toContain('Keira Maddison')
    const answer = await people.as('panelCoordinator').send(url, STAY)
    expect(answer.headers.location).toMatch(/^\/stays\/[0-9a-f-]{36}$/)
    expect(await people.open('panelCoordinator', answer.headers.location ?? '')).toContain('Missing twice')
  })

  it('takes no name that is longer than a name', async () => {
    const url = '/register/add?register=vemt&new=yes'
    const to = '/register/add/new?register=vemt&new=yes'
    const names = { forename: 'x'.repeat(101), surname: 'Thornbury' }
    const refused = await people.as('panelCoordinator').send(url, { ...STAY, ...names }, to)
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Enter a forename of at most 100 characters')
  })

  it('asks before it adds a child of the same name and birth date, and then does', async () => {
    const url = '/register/add?register=vemt&new=yes'
    const to = '/register/add/new?register=vemt&new=yes'
    const same = {
      forename: 'Ellie',
      surname: 'Thornbury',
      'bornOn-day': '3',
      'bornOn-month': '2',
      'bornOn-year': '2000',
    }
    const asked = await people.as('panelCoordinator').send(url, { ...STAY, ...same }, to)
    expect(asked.statusCode).toBe(422)
    expect(asked.body).toContain('formaction="/register/add/find?register=vemt"')
    expect(asked.body).toContain('value="Ellie Thornbury"')
    expect(asked.body).toContain('this is another child of the same name')
    const added = await people.as('panelCoordinator').send(url, { ...STAY, ...same, isAnother: 'yes' }, to)
    expect(added.statusCode).toBe(303)
  })
})
