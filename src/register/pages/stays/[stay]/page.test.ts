import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '../../../../kernel/ids.ts'
import { layPerson } from '../../../../organisation/children.factory.ts'
import { openSignedIn } from '../../../pages.factory.ts'
import { layRegister, layStay } from '../../../stay.factory.ts'

const openPeople = () => openSignedIn('panelCoordinator', 'informationGovernance', 'boardMember')
let people: Awaited<ReturnType<typeof openPeople>>
let stay: Id<'stay'>

beforeAll(async () => {
  people = await openPeople()
  await people.cast.lay(async (transaction) => {
    const registerId = await layRegister(transaction, people.cast.authority)
    const person = { forename: 'Keira', surname: 'Maddison' }
    const of = await layPerson(transaction, people.cast.authority, person)
    stay = await layStay(transaction, people.cast.authority, { of, registerId, startsOn: '2015-03-01' })
  })
})
afterAll(() => people?.close())

describe('the pages of a stay', () => {
  const RIGHT = {
    ...{ strands: 'missing', riskLevel: 'low', 'from-day': '1', 'from-month': '3', 'from-year': '2015' },
    ...{ reasonOn: '', reasonOff: '', changeReason: 'As in the minutes' },
  }
  const typed = (page: string) => /name="version" value="([^"]+)"/.exec(page)?.[1] ?? ''

  it('are not there for who does not see the child', async () => {
    for (const page of ['', '/end', '/correct', '/withdraw']) {
      expect(await people.open('boardMember', `/stays/${stay}${page}`)).toBe(
        await people.open('boardMember', '/no-such-page'),
      )
    }
    expect((await people.as('panelCoordinator').open('/stays/nonsense')).statusCode).toBe(404)
  })

  it('tell who may look but not change whom to ask', async () => {
    const answer = await people.as('informationGovernance').open(`/stays/${stay}/correct`)
    expect(answer.statusCode).toBe(403)
    expect(answer.body).toContain('Only the panel coordinator and the audit lead')
    expect(await people.open('informationGovernance', `/stays/${stay}`)).not.toContain('Correct this stay')
  })

  it('keep what was typed when it is refused', async () => {
    const wrong = {
      version: typed(await people.open('panelCoordinator', `/stays/${stay}/correct`)),
      ...RIGHT,
    }
    const answer = await people
      .as('panelCoordinator')
      .send(`/stays/${stay}/correct`, { ...wrong, 'from-month': '13' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Enter the day the child went on the list')
    expect(answer.body).toContain('value="13"')
    expect(answer.body).toContain('As in the minutes')
  })

  it('show both versions to the second of two people, who can then send again', async () => {
    const correct = `/stays/${stay}/correct`
    const version = typed(await people.open('panelCoordinator', correct))
    expect((await people.as('panelCoordinator').send(correct, { version, ...RIGHT })).statusCode).toBe(303)
    const second = await people.as('panelCoordinator').send(correct, { version, ...RIGHT, riskLevel: 'high' })
    expect(second.statusCode).toBe(409)
    expect(second.body).toMatch(/Risk level<\/th>\s*<td[^>]*>Low<\/td>\s*<td[^>]*>High</)
    const again = { version: typed(second.body), ...RIGHT, riskLevel: 'high' }
    expect((await people.as('panelCoordinator').send(correct, again)).statusCode).toBe(303)
  })

  it('say who changed what, when and why', async () => {
    const page = await people.open('informationGovernance', `/stays/${stay}`)
    expect(page).toContain('The panelCoordinator')
    expect(page).toContain('As in the minutes')
    expect(page).toMatch(/Risk level: High <span[^>]*>\(before: Low\)/)
  })

  it('take a child off the list', async () => {
    const end = `/stays/${stay}/end`
    const version = typed(await people.open('panelCoordinator', end))
    const on = { 'until-day': '1', 'until-month': '6', 'until-year': '2015', reasonOff: 'Risk reduced' }
    expect((await people.as('panelCoordinator').send(end, { version, ...on })).headers.location).toBe(
      `/stays/${stay}`,
    )
    expect(await people.open('panelCoordinator', `/stays/${stay}`)).toContain('1 June 2015')
  })
})
