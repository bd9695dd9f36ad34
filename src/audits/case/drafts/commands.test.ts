import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import type { Actor } from '../../../access/index.ts'
import { ok } from '../../../kernel/result.ts'
import { withActor } from '../../../platform/database/with-actor.ts'
import { layCase, type Laid } from '../laid.factory.ts'
import { commentOnWorker } from '../worker-comments/commands.ts'
import { keepDraft } from './commands.ts'
import type { DraftForm } from './model.ts'
import { isKeptElsewhere, typedFields } from './rules.ts'
import { draftOf } from './store.ts'

let cast: Cast
let laid: Laid

beforeAll(async () => {
  cast = await openCast()
})
beforeEach(async () => {
  laid = await layCase(cast)
})
afterAll(() => cast?.close())

const say = (who: Actor, fields: Record<string, string>, seen = '', form: DraftForm = 'followUp') =>
  cast.house.door.run(who, keepDraft, { case: laid.case, form, seen, fields })

async function read({ authority, person }: Actor, of: Actor, form: DraftForm = 'followUp') {
  const found = await withActor(cast.house.pool, { authority, person }, async (transaction) =>
    ok(await draftOf(transaction, laid.case, of, form)),
  )
  return found.ok ? found.value : 'refused'
}

describe('a draft of a form', () => {
  it('is kept by nobody who may not send the form', async () => {
    const absent = { problem: { kind: 'absent' } }
    const governance = await cast.who('informationGovernance')
    expect(await say(await cast.who('auditor'), { why: 'A' })).toMatchObject(absent)
    expect(await say(governance, { why: 'A' })).toMatchObject({ problem: { kind: 'forbidden' } })
    expect(await say(governance, { comment: 'A' }, '', 'workerComment')).toMatchObject(absent)
    expect(await say(laid.first, { reason: 'A' }, '', 'moderation')).toMatchObject({
      problem: { kind: 'forbidden' },
    })
    expect(await say(laid.first, { reason: 'A' }, '', 'giveBack')).toMatchObject({
      problem: { kind: 'forbidden' },
    })
  })

  it('is refused where it is longer than any form takes', async () => {
    expect(await say(laid.first, { why: 'A'.repeat(20_001) })).toMatchObject({ problem: { kind: 'invalid' } })
  })

  it('is read by nobody but who typed it, by the database itself', async () => {
    await say(laid.first, { why: 'Typed and never sent' })
    expect(await read(laid.first, laid.first)).toMatchObject({ fields: { why: 'Typed and never sent' } })
    const others = [laid.second, await cast.who('auditLead')]
    expect(await Promise.all(others.map((who) => read(who, laid.first)))).toEqual([null, null])
  })

  it('is written over by the window that saw it, and not by another that says something else', async () => {
    const first = await say(laid.first, { why: 'One' })
    const seen = first.ok ? first.value.version : ''
    expect(await say(laid.first, { why: 'Two' })).toMatchObject({
      problem: { kind: 'conflict', problems: [{ field: 'draftSeen' }] },
    })
    expect(await say(laid.first, { why: 'One and more' }, seen)).toMatchObject({ ok: true })
    expect(await read(laid.first, laid.first)).toMatchObject({ fields: { why: 'One and more' } })
  })

  it('is gone once the form was sent', async () => {
    await say(laid.first, { comment: 'Careful work' }, '', 'workerComment')
    await cast.house.door.run(laid.first, commentOnWorker, { case: laid.case, comment: 'Careful work' })
    expect(await read(laid.first, laid.first, 'workerComment')).toBeNull()
  })

  it('leaves on the trail that it was kept, and no word of it', async () => {
    await say(laid.first, { why: 'A secret' })
    const { rows } = await cast.database.superuser.query(
      `select body from trail.line where verb = 'audits.keepDraft' order by id desc limit 1`,
    )
    expect(JSON.parse(rows[0].body)).toEqual({ case: laid.case, form: 'followUp' })
  })
})

describe('two windows', () => {
  const standing = { version: 'one', fields: { why: 'A' }, at: 0 as never }

  it('do not differ where the same was typed, blanks left out, in whatever order', () => {
    expect(isKeptElsewhere(standing, { seen: null, fields: { what: ' ', why: 'A' } })).toBe(false)
    expect(typedFields({ b: '2', a: '1', c: '' })).toEqual({ a: '1', b: '2' })
  })

  it('do not differ where nothing was kept, nor where this one goes on from what was', () => {
    expect(isKeptElsewhere(null, { seen: null, fields: { why: 'B' } })).toBe(false)
    expect(isKeptElsewhere(standing, { seen: 'one', fields: { why: 'B' } })).toBe(false)
    expect(isKeptElsewhere(standing, { seen: 'older', fields: { why: 'B' } })).toBe(true)
  })
})
