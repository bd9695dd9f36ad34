import { expect, it } from 'vitest'
import { expectAccounted, FILES } from './accounted.factory.ts'

it(`accounts for every row of the other ${FILES} malformed files, makes no value of its own, and never falls over`, async () => {
  const counts = await expectAccounted(20_151_119)
  console.log(`malformed files: ${JSON.stringify(counts)}`)
  expect(counts.files).toBe(FILES)
}, 900_000)
