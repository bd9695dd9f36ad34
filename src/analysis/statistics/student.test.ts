import { expect, test } from 'vitest'
import oracles from './oracles.json' with { type: 'json' }
import { studentPoint } from './student.ts'

test("the point of Student's distribution is that of SciPy and R, from one degree of freedom to thousands", () => {
  for (const { degrees, point } of oracles.student) expect(studentPoint(degrees) / point).toBeCloseTo(1, 9)
})
