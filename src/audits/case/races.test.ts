import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { behind } from '../../../test/support/behind.ts'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import type { Actor, Command } from '../../access/index.ts'
import { shippedTool } from '../tool/index.ts'
import { answerTopic } from './answers/commands.ts'
import { judgeCase } from './judgement/commands.ts'
import { layCase, type Laid } from './laid.factory.ts'
import { releaseCase } from './release/commands.ts'
import { submitFirstView } from './submission/commands.ts'
import { findCase } from './store.ts'
import { answerAll, GOOD_VIEW } from './views.factory.ts'

const tool = await shippedTool('exploitation-1')
const WHY = 'Away for six weeks, and the board meets before that'
const OK = { ok: true }
const REFUSED = { ok: false }

let cast: Cast
let laid: Laid

beforeAll(async () => {
  cast = await openCast()
})
beforeEach(async () => {
  laid = await layCase(cast)
})
afterAll(() => cast?.close())

function run<Input, Facts, Value>(who: Actor, command: Command<Input, Facts, Value>, more: object = {}) {
  return cast.house.door.run(who, command, { case: laid.case, ...more })
}

/** The two wait for the case in this order; what each was answered. */
function race(one: () => Promise<unknown>, other: () => Promise<unknown>) {
  const text = 'select id from audits.case_file where id = $1 for update'
  return behind(cast, { text, values: [laid.case] }, [one, other])
}

async function fileNow() {
  return (await cast.lay((transaction) => findCase(transaction, laid.case)))!
}

async function writeFirstView(): Promise<void> {
  await answerAll(cast, laid.first, laid, tool)
  await run(laid.first, judgeCase, GOOD_VIEW)
}

const give = () => run(laid.first, submitFirstView)
const judgeAgain = ({ judgement }: Seen) =>
  run(laid.first, judgeCase, { ...GOOD_VIEW, seen: judgement, grade: 'inadequate' })
const answerAgain = ({ answer: seen }: Seen) => {
  const answers = [{ question: 'good', answer: 'no', seen }]
  return run(laid.first, answerTopic, { topic: 'chronology', answers })
}

/** What the form of the late one was made from: the newest of the first view. */
interface Seen {
  readonly answer: string
  readonly judgement: string
}

async function seenNow(): Promise<Seen> {
  const { rows } = await cast.database.superuser.query(
    `select (select id from audits.answer where case_id = $1 and topic = 'chronology' and question = 'good') as answer,
      (select id from audits.judgement where case_id = $1) as judgement`,
    [laid.case],
  )
  return rows[0]
}

describe('two who act on one case at the same moment', () => {
  it('do not both stop waiting for a first view, which would leave nobody to write one', async () => {
    const lead = await cast.who('auditLead')
    const release = (seat: string) => () => run(lead, releaseCase, { seat, reason: WHY })
    const [first, second] = await race(release('first'), release('second'))
    expect([first, second]).toMatchObject([OK, REFUSED])
    expect((await fileNow()).release?.seat).toBe('first')
  })

  it('do not release the first view that is being given', async () => {
    await writeFirstView()
    const lead = await cast.who('auditLead')
    const [given, released] = await race(give, () => run(lead, releaseCase, { seat: 'first', reason: WHY }))
    expect([given, released]).toMatchObject([OK, REFUSED])
    expect((await fileNow()).release).toBeNull()
  })

  it.each([
    ['given twice', give],
    ['judged otherwise', judgeAgain],
    ['answered otherwise', answerAgain],
  ])('leave a first view as it is given: it is not %s', async (_what, late) => {
    await writeFirstView()
    const seen = await seenNow()
    const [given, after] = await race(give, () => late(seen))
    expect([given, after]).toMatchObject([OK, REFUSED])
  })
})
