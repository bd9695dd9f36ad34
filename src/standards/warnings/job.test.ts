import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { tasksOf } from '../../apps/worker.ts'
import { parseInstant } from '../../kernel/instant.ts'
import { letterText } from '../../notices/words.ts'
import { layPerson, laySight, type LaidChild } from '../../organisation/children.factory.ts'
import { layDuty, type LaidDuty } from '../duty.factory.ts'
import { tellPeople } from './job.ts'

let now = parseInstant('2015-11-19T06:30:00Z')!
let cast: Cast
let keira: LaidChild

beforeAll(async () => {
  cast = await openCast(() => now)
  const worker = await cast.who('socialWorker')
  await cast.lay(async (transaction) => {
    keira = await layPerson(transaction, cast.authority, { forename: 'Keira', surname: 'Maddison' })
    await laySight(transaction, cast.authority, worker.person, keira.child)
  })
})
afterAll(() => cast?.close())

type Told = { login: string; kind: string; about: string; red: number; amber: number }

async function told(): Promise<Told[]> {
  const { rows } = await cast.database.superuser.query<Told>(
    `select p.login, n.kind, n.about, n.red_count as red, n.amber_count as amber
     from notices.notice n join access.person p on p.id = n.person_id order by n.id`,
  )
  return rows
}
const forget = () => cast.database.superuser.query('delete from notices.notice; delete from standards.duty')
const tick = (name: 'standards.tellWeek' | 'standards.tellRed') => tasksOf(cast.house, tellPeople)[name]!({})
const lay = (duty: Omit<LaidDuty, 'of' | 'fromOn'> & { fromOn?: string }) =>
  cast.lay((transaction) =>
    layDuty(transaction, cast.authority, { of: keira, fromOn: '2015-10-01', ...duty }),
  )

describe('what is told on a Monday', () => {
  it('is nothing where nothing can be cleared and nothing falls due', async () => {
    await lay({ standard: 'a', verdict: 'notMet', isHistory: true })
    await lay({ standard: 'b', verdict: 'cannotTell' })
    await lay({ standard: 'c', verdict: 'notYetDue', dueOn: '2015-11-27' })
    await lay({ standard: 'd', verdict: 'notMet', supersededAt: '2015-11-18T03:00:00Z' })
    await tick('standards.tellWeek')
    expect(await told()).toEqual([])
  })

  it('is how many are not met and how many fall due within a week, once, to who works with the child', async () => {
    await forget()
    await lay({ standard: 'a', verdict: 'notMet', dueOn: '2015-11-01' })
    await lay({ standard: 'b', verdict: 'notMet' })
    await lay({ standard: 'c', verdict: 'notYetDue', dueOn: '2015-11-26' })
    await tick('standards.tellWeek')
    await tick('standards.tellWeek')
    expect(await told()).toEqual([
      { login: 'socialWorker', kind: 'standardsThisWeek', about: '/monday', red: 2, amber: 1 },
    ])
  })
})

describe('what is told when something turns red', () => {
  it('is told once, and not again of what was red before', async () => {
    await forget()
    await lay({ standard: 'a', verdict: 'notMet' })
    await tick('standards.tellRed')
    now = parseInstant('2015-11-20T06:30:00Z')!
    await cast.database.superuser.query(`update standards.duty set superseded_at = '2015-11-20T03:00:00Z'`)
    await lay({ standard: 'a', verdict: 'notMet', evaluatedAt: '2015-11-20T03:00:00Z' })
    await tick('standards.tellRed')
    expect(await told()).toHaveLength(1)
  })

  it('is told of what has turned red since', async () => {
    await lay({ standard: 'b', verdict: 'notMet', evaluatedAt: '2015-11-20T03:00:00Z' })
    await cast.database.superuser.query(
      `update notices.notice set key = 'yesterday', made_at = '2015-11-19T06:30:00Z'`,
    )
    await tick('standards.tellRed')
    expect((await told()).map(({ red }) => red)).toEqual([1, 2])
  })
})

describe('the mail of it', () => {
  it('counts and names nobody', () => {
    const notice = { kind: 'standardsThisWeek', about: '/monday', dueAt: null, dueOn: null } as const
    const text = letterText({ ...notice, counts: { red: 1, amber: 12 } }, 'https://example.test')
    expect(text).toContain('One is not met and can be cleared now; 12 fall due within a week.')
    expect(text).toContain('https://example.test/monday')
    expect(text).not.toMatch(/Keira|Maddison/)
  })
})
