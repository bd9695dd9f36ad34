import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import type { Actor } from '../../../access/index.ts'
import { insertFeeds } from '../../../evidence/feeds/store.ts'
import { literalDay } from '../../../kernel/day.ts'
import { parseInstant } from '../../../kernel/instant.ts'
import { newId } from '../../../platform/chance.ts'
import { layStay } from '../../../register/stay.factory.ts'
import { topicQuery } from '../../pages/cases/[case]/topics/[topic]/query.ts'
import { answerTopic } from '../answers/commands.ts'
import { layCase, type Laid } from '../laid.factory.ts'
import { layEntry } from '../record.factory.ts'

const BEFORE_DRAW = '2015-04-02T09:00:00Z'
const AFTER_DRAW = '2015-05-01T09:00:00Z'

let cast: Cast
let laid: Laid

beforeAll(async () => {
  cast = await openCast()
})
beforeEach(async () => {
  laid = await layCase(cast)
  await cast.lay(async (transaction) => {
    const { identity, register } = await behind()
    const of = { child: laid.child, identity }
    const listed = { of, registerId: register, startsOn: '2015-01-05', knownFrom: '2015-01-06T09:00:00Z' }
    await layStay(transaction, cast.authority, listed)
  })
})
afterAll(() => cast?.close())

async function behind() {
  const { rows } = await cast.database.superuser.query(
    `select i.id as identity, r.register_id as register from organisation.identity i, audits.round r
      where i.child_id = $1 and r.id = $2`,
    [laid.child, laid.round],
  )
  return rows[0]
}

/** The feed of plans goes to the end of the period, and was said to do so at this instant. */
async function sayFeed(saidAt: string) {
  const { person: byPerson } = await cast.house.machine('operator')
  const of = { authority: cast.authority, byPerson, source: 'feed', saidAt: parseInstant(saidAt)!, newId }
  const feed = { kind: 'plan', from: literalDay('2014-01-01'), until: literalDay('2015-04-09') }
  await cast.database.superuser.query('delete from evidence.feed_said')
  await cast.lay((transaction) => insertFeeds(transaction, of, [feed]))
}

function plan(knownFrom: string) {
  const known = { knownFrom, recordedOn: '2015-03-02' }
  return layEntry(cast, laid, { kind: 'plan', happenedOn: '2015-03-02', ...known })
}

async function seen(who: Actor) {
  const answer = await cast.house.door.see(who, topicQuery, { case: laid.case, topic: 'plan' })
  if (!answer.ok) throw new Error('refused')
  return answer.value.judged
}

function answer(who: Actor) {
  const answers = [{ question: 'exists', answer: 'yes', seen: '' }]
  return cast.house.door.run(who, answerTopic, { case: laid.case, topic: 'plan', answers, checks: [] })
}

describe('the standards beside a question', () => {
  it('are not shown to an auditor before a first answer to it', async () => {
    await sayFeed(BEFORE_DRAW)
    expect(await seen(laid.first)).toBeNull()
  })

  it('are shown after it, of that question and of no other', async () => {
    await sayFeed(BEFORE_DRAW)
    await answer(laid.first)
    const judged = await seen(laid.first)
    expect(judged).toMatchObject({ asAt: literalDay('2015-04-08'), knownOn: literalDay('2015-04-08') })
    expect(judged?.standards.map(({ code, verdict }) => [code, verdict])).toEqual([['plan-exists', 'notMet']])
    expect(judged?.standards[0]?.duties[0]?.says).toMatch(/^There is no record of .*\.$/)
  })

  it('name the entries that a verdict rests on', async () => {
    await sayFeed(BEFORE_DRAW)
    await plan(BEFORE_DRAW)
    await answer(laid.first)
    const [standard] = (await seen(laid.first))?.standards ?? []
    expect(standard).toMatchObject({ verdict: 'met' })
    expect(standard?.duties[0]?.relied).toMatchObject([{ kind: 'plan', on: literalDay('2015-03-02') }])
  })

  it('know nothing of what reached us after the draw', async () => {
    await sayFeed(BEFORE_DRAW)
    await plan(AFTER_DRAW)
    await answer(laid.first)
    expect((await seen(laid.first))?.standards).toMatchObject([{ verdict: 'notMet' }])
  })

  it('cannot tell where a feed was said only after the draw to have come so far', async () => {
    await sayFeed(AFTER_DRAW)
    await answer(laid.first)
    expect((await seen(laid.first))?.standards).toMatchObject([{ verdict: 'cannotTell' }])
  })

  it('are shown at once to somebody who does not answer', async () => {
    await sayFeed(BEFORE_DRAW)
    const judged = await seen(await cast.who('auditLead'))
    expect(judged?.standards.map(({ code }) => code)).toEqual(['plan-exists', 'plan-updated'])
  })
})
