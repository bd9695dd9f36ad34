import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import type { Actor } from '../../../access/index.ts'
import { raiseFollowUp } from '../follow-up/raising/commands.ts'
import { layCase, type Laid } from '../laid.factory.ts'
import { openViews } from '../views.factory.ts'
import { judgeCase } from './commands.ts'
import { judgementHistory } from './store.ts'

const GOOD = { grade: 'good', gradeReason: 'Clear recording', safeguarded: 'yes', safeguardedReason: '' }

let cast: Cast
let laid: Laid

beforeAll(async () => {
  cast = await openCast()
})
beforeEach(async () => {
  laid = await layCase(cast)
  await openViews(cast, laid)
})
afterAll(() => cast?.close())

function judge(who: Actor, judgement: object, seen = '') {
  return cast.house.door.run(who, judgeCase, { case: laid.case, seen, ...judgement })
}

async function raise(urgency: 'immediate' | 'soon') {
  const { person: manager } = await cast.who('teamManager')
  const asked = {
    case: laid.case,
    urgency,
    what: 'Strategy meeting',
    why: 'A new worry',
    manager,
    deputy: 'nobody',
  }
  await cast.house.door.run(laid.first, raiseFollowUp, asked)
}

function stored() {
  return cast.lay((transaction) => judgementHistory(transaction, laid.case, 'agreed'))
}

describe('judging a case once the first views are open', () => {
  it('is not the second auditor’s, is forbidden to the lead and hidden from a stranger', async () => {
    expect(await judge(laid.second, GOOD)).toMatchObject({ problem: { kind: 'conflict' } })
    expect(await judge(await cast.who('auditLead'), GOOD)).toMatchObject({ problem: { kind: 'forbidden' } })
    expect(await stored()).toEqual([])
    expect(await judge(await cast.who('auditor'), GOOD)).toMatchObject({ problem: { kind: 'absent' } })
  })

  it.each(['no', 'cannotTell'])(
    'refuses “%s” to safeguarded while no follow-up was raised',
    async (safeguarded) => {
      const refused = await judge(laid.first, { ...GOOD, safeguarded })
      expect(refused).toMatchObject({ problem: { kind: 'invalid', problems: [{ field: 'safeguarded' }] } })
      expect(await stored()).toEqual([])
      await raise('soon')
      expect(await judge(laid.first, { ...GOOD, safeguarded })).toMatchObject({ ok: true })
    },
  )

  it('asks for a reason to say “yes” beside an immediate follow-up', async () => {
    await raise('immediate')
    const refused = await judge(laid.first, GOOD)
    expect(refused).toMatchObject({ problem: { problems: [{ field: 'safeguardedReason' }] } })
    const reasoned = { ...GOOD, safeguardedReason: 'Carers report at once' }
    expect(await judge(laid.first, reasoned)).toMatchObject({ ok: true })
  })

  it('refuses a reason longer than anybody reads, and keeps nothing of it', async () => {
    const refused = await judge(laid.first, { ...GOOD, gradeReason: 'x'.repeat(4001) })
    const sentence = 'Shorten this to 4,000 characters'
    expect(refused).toMatchObject({ problem: { problems: [{ field: 'gradeReason', sentence }] } })
    expect(await stored()).toEqual([])
  })

  it('saves one half of the judgement where the other is still open', async () => {
    expect(await judge(laid.first, { grade: 'good', gradeReason: 'Clear' })).toMatchObject({ ok: true })
    expect(await stored()).toMatchObject([{ grade: 'good', safeguarded: null }])
  })

  it('keeps every judgement that stood before', async () => {
    await judge(laid.first, GOOD)
    const [before] = await stored()
    await judge(laid.first, { ...GOOD, grade: 'inadequate' }, before?.id)
    expect((await stored()).map(({ grade }) => grade)).toEqual(['good', 'inadequate'])
  })

  it('answers conflict where another tab judged otherwise meanwhile', async () => {
    await judge(laid.first, GOOD)
    expect(await judge(laid.first, { ...GOOD, grade: 'inadequate' })).toMatchObject({
      problem: { kind: 'conflict' },
    })
    expect(await stored()).toHaveLength(1)
  })
})
