import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  layInvolvement,
  layPerson,
  laySight,
  layTeam,
  type LaidChild,
} from '../../../../organisation/children.factory.ts'
import { actionsOn, openSignedIn } from '../../../../register/pages.factory.ts'
import { layRegister, layStay } from '../../../../register/stay.factory.ts'
import { layEntry, layEpisode } from '../../../entry.factory.ts'

const openPeople = () => openSignedIn('auditor', 'informationGovernance', 'boardMember')
let people: Awaited<ReturnType<typeof openPeople>>
let keira: LaidChild
let page: string

beforeAll(async () => {
  people = await openPeople()
  await people.cast.lay(async (transaction) => {
    const { authority } = people.cast
    keira = await layPerson(transaction, authority, {
      forename: 'Keira',
      surname: 'Maddison',
      bornOn: '1998-10-20',
    })
    page = `/children/${keira.child}`
  })
})
afterAll(() => people?.close())

describe('the page of a child', () => {
  it('is not there without need to know, exactly as if there were no child', async () => {
    const absent = await people.open('boardMember', '/no-such-page')
    expect(await people.open('boardMember', page)).toBe(absent)
    expect(await people.open('boardMember', `${page}/entries?kind=visit`)).toBe(absent)
    const hidden = await people.as('auditor').open(page)
    expect(hidden.statusCode).toBe(404)
    expect(hidden.body).toBe(await people.open('auditor', '/children/00000000-0000-7000-8000-000000000000'))
    expect(hidden.body).toBe(await people.open('auditor', '/children/nonsense'))
  })

  it('says so where nothing is known', async () => {
    const body = await people.open('informationGovernance', page)
    for (const sentence of [
      'never been on a list',
      'No missing episode',
      'No worker is known',
      'Cannot tell',
    ]) {
      expect(body).toContain(sentence)
    }
  })

  it('says who the child is, who works with the child, and what is recorded', async () => {
    await people.cast.lay(async (transaction) => {
      const { authority } = people.cast
      const registerId = await layRegister(transaction, authority)
      const teamId = await layTeam(transaction, authority, 'Fieldwork')
      await layStay(transaction, authority, {
        of: keira,
        registerId,
        startsOn: '2015-03-01',
        endsOn: '2015-06-01',
      })
      await layInvolvement(transaction, authority, { of: keira, role: 'CW', teamId, startsOn: '2015-01-05' })
      for (const day of ['02', '09']) {
        const visit = {
          of: keira,
          kind: 'visit',
          happenedOn: `2015-04-${day}`,
          attributes: { seen: 'yes', seenAlone: 'no' },
        }
        await layEntry(transaction, authority, visit)
      }
      const episode = { of: keira, startsOn: '2015-04-11', offered: 'notRecorded', sourceOffered: 'N' }
      await layEpisode(transaction, authority, { ...episode, startsAt: '2015-04-11T20:15:00Z' })
      const auditor = await people.cast.who('auditor')
      await laySight(transaction, authority, auditor.person, keira.child)
    })
    const body = await people.open('auditor', page)
    for (const text of [
      'Keira Maddison',
      '20 October 1998',
      'Fieldwork',
      'Social worker',
      '1 March 2015 to 1 June 2015',
    ]) {
      expect(body).toContain(text)
    }
    expect(body).toMatch(/Age<\/dt>\s*<dd[^>]*>17</)
    expect(body).toMatch(/Visits<\/a>[\s\S]{0,130}>2<[\s\S]*2 April 2015[\s\S]*9 April 2015/)
    expect(body).toContain('11 April 2015 at 9:15pm')
    expect(body).toContain('Not recorded (the source says N)')
    expect(body).toContain('No return recorded')
  })

  it('keeps its name out of the title, and no id of a source anywhere', async () => {
    const body = await people.open('informationGovernance', page)
    expect(/<title>(.*)<\/title>/.exec(body)?.[1]).toBe('A child - Goldthread')
    expect(body).not.toContain('K-Maddison')
  })

  it('shows which sources there are only to who sees the whole list', async () => {
    expect(await people.open('informationGovernance', page)).toContain('Where the child is known from')
    expect(await people.open('auditor', page)).not.toContain('Where the child is known from')
  })

  it('has one heading, and no two links or buttons that say the same', async () => {
    const body = await people.open('auditor', page)
    expect(body.match(/<h1/g)).toHaveLength(1)
    expect(actionsOn(body)).toEqual([...new Set(actionsOn(body))])
  })
})

describe('the entries of a kind', () => {
  const daysOn = (body: string) =>
    [...body.matchAll(/<td[^>]*><a[^>]*>(\d+ \w+ 2014)<\/a>/g)].map(([, day]) => day)

  it('say so where there are none', async () => {
    expect(await people.open('auditor', `${page}/entries?kind=plan`)).toContain(
      'No entry of this kind is known',
    )
  })

  it('say yes, no and not recorded apart', async () => {
    const body = await people.open('auditor', `${page}/entries?kind=visit`)
    const heads = [...body.matchAll(/<th [^>]*>([^<]*)</g)].map(([, text]) => text)
    expect(heads.slice(2, 6)).toEqual([
      'Child seen',
      'Seen alone',
      'Others present known',
      'Wishes and feelings noted',
    ])
    const cells = [...body.matchAll(/<td[^>]*>([^<]*)</g)].map(([, text]) => text)
    expect(cells.slice(1, 6)).toEqual(['Not recorded', 'Yes', 'No', 'Not recorded', 'Not recorded'])
  })

  it('come latest first, each once, over as many pages as it takes', async () => {
    const days = Array.from(
      { length: 60 },
      (_, index) => `2014-${index < 30 ? '04' : '06'}-${String((index % 30) + 1).padStart(2, '0')}`,
    )
    await people.cast.lay(async (transaction) => {
      for (const happenedOn of days) {
        await layEntry(transaction, people.cast.authority, { of: keira, kind: 'supervision', happenedOn })
      }
    })
    const first = await people.open('auditor', `${page}/entries?kind=supervision`)
    const link = /href="([^"]+after=[^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await people.open('auditor', link)
    expect(daysOn(first)).toHaveLength(50)
    expect(daysOn(first)[0]).toBe('30 June 2014')
    expect(new Set([...daysOn(first), ...daysOn(second)]).size).toBe(60)
    expect(second).not.toContain('Earlier entries')
  })
})
