import { describe, expect, it } from 'vitest'
import { cellsOf, fieldsOf, problemWith, type Cell } from './cells.ts'
import { linesMissing } from './trail.ts'
import type { Answer } from './visitor.ts'
import type { World } from './world.ts'

const CHILD = '00000000-0000-4000-8000-00000000000a'
const OTHER = '00000000-0000-4000-8000-00000000000b'
const NONE = '00000000-0000-4000-8000-00000000000c'

const world: World = {
  scopes: (_name, role) => ({ mine: role === 'auditor' ? CHILD : null, others: [OTHER], absent: NONE }),
  sent: () => ({ child: CHILD }),
  canaries: [],
}
const GET = 'GET /children/:child'
const seen: Cell = cellsOf(world, GET, { may: ['auditor'] }, 'auditor')[0]!
const hidden: Cell = { ...seen, expected: 'absent' }

const answer = (status: number, body = 'a page', headers = {}): Answer => ({ status, headers, body })
const ABSENT = answer(404, 'Page not found', { 'content-length': '14' })

describe('the cells of a route', () => {
  it('are what is theirs, what is other people’s and what is absent', () => {
    const asked = cellsOf(world, GET, { may: ['auditor'] }, 'auditor').map(({ url, expected }) => [
      url,
      expected,
    ])
    expect(asked).toEqual([
      [`/children/${CHILD}`, 'shown'],
      [`/children/${OTHER}`, 'absent'],
      [`/children/${NONE}`, 'absent'],
    ])
  })

  it('leave out what is theirs for somebody who has nothing', () => {
    expect(cellsOf(world, GET, { may: ['auditor'] }, 'partner').map(({ expected }) => expected)).toEqual([
      'absent',
      'absent',
    ])
  })

  it('hide and tell as the row says', () => {
    const expected = (rule: Cell['rule']) => cellsOf(world, GET, rule, 'auditor')[0]?.expected
    expect(expected({ may: [], told: ['auditor'] })).toBe('told')
    expect(expected({ may: ['partner'], told: ['partner'] })).toBe('absent')
  })

  it('are sent complete forms only by who may not', () => {
    const rule = { may: [], sends: { child: '$child', reason: 'because' } }
    expect(fieldsOf(world, { ...hidden, rule })).toEqual({ child: CHILD, reason: 'because' })
    expect(fieldsOf(world, { ...seen, rule })).toEqual({})
  })
})

describe('an answer', () => {
  it('is wrong where a page is shown that should be hidden', () => {
    expect(problemWith(hidden, answer(200), ABSENT)).toBe(`auditor: ${GET} should be absent and got 200`)
    expect(problemWith({ ...seen, expected: 'told' }, answer(200), ABSENT)).toContain(
      'should be told and got 200',
    )
  })

  it('is wrong where what is hidden looks otherwise than what is absent', () => {
    const unlike = `auditor: ${GET} should be absent and got 404, but unlike what is absent`
    expect(problemWith(hidden, { ...ABSENT, body: 'Page not found!' }, ABSENT)).toBe(unlike)
    expect(problemWith(hidden, { ...ABSENT, headers: { ...ABSENT.headers, etag: 'x' } }, ABSENT)).toBe(unlike)
    expect(problemWith(hidden, ABSENT, ABSENT)).toBeNull()
  })

  it('is wrong where who may is refused, or where it fails', () => {
    for (const status of [303, 403, 404, 500])
      expect(problemWith(seen, answer(status), ABSENT)).not.toBeNull()
    const post = { ...seen, route: 'POST /children/:child' }
    for (const status of [403, 404, 500]) expect(problemWith(post, answer(status), ABSENT)).not.toBeNull()
    for (const status of [303, 409, 422]) expect(problemWith(post, answer(status), ABSENT)).toBeNull()
  })
})

describe('the trail of a refusal', () => {
  const missing = (...lines: string[]) => linesMissing([hidden], () => 'ann', new Set(lines))
  const VERB = 'evidence.seeChild'

  it('is missed where there is no line, or none that names what was asked for', () => {
    expect(missing()).toEqual([`auditor: ${GET} `])
    expect(missing(`ann ${VERB} `)).toEqual([`auditor: ${GET} ${CHILD}`])
    expect(missing(`ben ${VERB} `, `ben ${VERB} ${CHILD}`)).toEqual([`auditor: ${GET} `])
    expect(missing(`ann ${VERB} `, `ann ${VERB} ${CHILD}`)).toEqual([])
  })
})
