import { describe, expect, it } from 'vitest'
import { countList } from './rules.ts'
import { sayList } from './words.ts'

const register = { code: 'vemt', name: 'VEMT list' }
const nobody = countList([], 0 as never)

describe('the list of a morning', () => {
  it('has nothing to do and says so in counts when it is empty', () => {
    const { tasks, facts } = sayList(register, nobody, 0)
    expect(tasks).toEqual([])
    expect(facts.map(({ lines }) => lines[0])).toEqual(['No children', 'No children'])
  })

  it('says who came and left, and of whom no birth date is known', () => {
    const { facts } = sayList(
      register,
      { ...nobody, all: 27, joinedLately: 2, turningSoon: 1, noBirthDate: 1 },
      1,
    )
    expect(facts.map(({ lines }) => lines)).toEqual([
      ['27 children', '2 came on and 1 came off in the last 30 days'],
      ['1 child', 'The birth date of 1 child is not recorded'],
    ])
  })

  it('asks for each thing that is missing, with a way to the children who lack it', () => {
    const { tasks } = sayList(register, { ...nobody, adult: 1, noRisk: 2, noStrand: 1 }, 0)
    expect(tasks.map(({ title }) => title)).toEqual([
      '1 child is 18 or older and still on the VEMT list',
      '2 children have no risk level on the VEMT list',
      '1 child has no strand on the VEMT list',
    ])
    expect(tasks[1]?.href).toBe('/register?register=vemt&risk=none')
  })
})
