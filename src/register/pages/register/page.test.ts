import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layPerson, laySight, type LaidChild } from '../../../organisation/children.factory.ts'
import { actionsOn, openSignedIn } from '../../pages.factory.ts'
import { layRegister, layStay } from '../../stay.factory.ts'

const openPeople = () =>
  openSignedIn('panelCoordinator', 'socialWorker', 'informationGovernance', 'boardMember')
let people: Awaited<ReturnType<typeof openPeople>>
let keira: LaidChild
let ellie: LaidChild

beforeAll(async () => {
  people = await openPeople()
})
afterAll(() => people?.close())

describe('the page of the list', () => {
  it('says what to do while there is no list', async () => {
    expect(await people.open('panelCoordinator', '/register')).toContain('It begins with an import')
  })

  it('is not there for who sees no children', async () => {
    await people.cast.lay(async (transaction) => {
      const registerId = await layRegister(transaction, people.cast.authority)
      const lay = (forename: string, surname: string) =>
        layPerson(transaction, people.cast.authority, { forename, surname, bornOn: '2000-02-03' })
      keira = await lay('Keira', 'Maddison')
      ellie = await lay('Ellie', 'Thornbury')
      await layStay(transaction, people.cast.authority, { of: keira, registerId, startsOn: '2015-03-01' })
      await layStay(transaction, people.cast.authority, {
        of: ellie,
        registerId,
        startsOn: '2015-05-01',
        riskLevel: 'high',
      })
      const worker = await people.cast.who('socialWorker')
      await laySight(transaction, people.cast.authority, worker.person, keira.child)
    })
    expect(await people.open('boardMember', '/register')).toBe(
      await people.open('boardMember', '/no-such-page'),
    )
  })

  it('names and counts the children of the whole list', async () => {
    const page = await people.open('panelCoordinator', '/register')
    expect(page).toContain('2 children on the VEMT list on 19 November 2015')
    expect(page).toMatch(/Keira Maddison[\s\S]*Ellie Thornbury/)
    expect(page).toContain('href="/register/add?register=vemt"')
  })

  it('says to a social worker that the list is cut, and counts only what is seen', async () => {
    const page = await people.open('socialWorker', '/register')
    expect(page).toContain('The children you work with: 1 on the VEMT list on 19 November 2015')
    expect(page).not.toContain('Thornbury')
    expect(page).not.toContain('Put a child on the list')
  })

  it('shows another day, and a part of it, by its address', async () => {
    const april = '/register?asAt-day=8&asAt-month=4&asAt-year=2015'
    expect(await people.open('panelCoordinator', april)).toContain('1 child on the VEMT list on 8 April 2015')
    const high = await people.open('informationGovernance', '/register?risk=high')
    expect(high).toContain('1 of the 2 children on the VEMT list')
    expect(high).not.toContain('Keira')
  })

  it('keeps a day that it cannot show, and says so', async () => {
    const page = await people.open('panelCoordinator', '/register?asAt-day=1&asAt-month=1&asAt-year=2016')
    expect(page).toContain('Enter a day that is not after today, 19 November 2015')
    expect(page).toContain('value="2016"')
  })

  it('finds by name without the name in the address, and only in sight', async () => {
    const found = await people.as('socialWorker').send('/register', { find: 'Thornbury' }, '/register/find')
    expect(found.headers.location).toBe('/register?found=none')
    const mine = await people.as('socialWorker').send('/register', { find: 'keira' }, '/register/find')
    expect(mine.headers.location).toBe(`/register?found=${keira.child}`)
    expect(await people.open('socialWorker', `/register?found=${ellie.child}`)).not.toContain('Thornbury')
  })

  it('names children who were found and are not on the list that day', async () => {
    const page = await people.open('panelCoordinator', `/register?found=${ellie.child}&asAt=2015-04-08`)
    expect(page).toMatch(/not on the list on that day[\s\S]*Ellie Thornbury/)
  })

  it('has one heading, and no two links or buttons that say the same', async () => {
    const page = await people.open('panelCoordinator', '/register')
    expect(page.match(/<h1/g)).toHaveLength(1)
    expect(actionsOn(page)).toEqual([...new Set(actionsOn(page))])
  })
})
