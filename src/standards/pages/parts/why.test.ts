import { describe, expect, it } from 'vitest'
import type { Id } from '../../../kernel/ids.ts'
import { literalDay } from '../../../kernel/day.ts'
import { PLAIN_WORDS } from '../../../kernel/words.ts'
import { STANDARDS } from '../../shipped.ts'
import { sayWhy } from './why.ts'

const supervision = STANDARDS.find(({ code }) => code === 'supervision-monthly')!
const said = (entries: readonly Id<'entry'>[]) =>
  sayWhy(
    {
      ...{ from: literalDay('2015-06-01'), due: literalDay('2015-07-01'), entries },
      ...({ verdict: 'notMet', reason: 'none', isHistory: false } as const),
    },
    supervision,
    PLAIN_WORDS,
  )

describe('why a kept duty stands as it does', () => {
  it('tells a gap after an entry from one that no entry began', () => {
    expect(said(['an entry' as Id<'entry'>])).toMatch(/^The last was on 1 June 2015;/)
    expect(said([])).toMatch(/^Since 1 June 2015 there is no record of supervision;/)
  })
})
