import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { isLong } from './test/support/long.ts'

/** Six people's whole round takes minutes, with JavaScript and without: the long run has both. */
const LONG = ['test/journeys/whole-round.test.ts']

const LONGEST_FIRST = ['test/accessibility/', 'test/journeys/', 'test/access/', 'test/']

/** The walks and journeys begin first: one of them begun last would keep everybody waiting for it alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => placeOf(one) - placeOf(other))
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONGEST_FIRST.findIndex((folder) => moduleId.includes(`/${folder}`))
  return place < 0 ? LONGEST_FIRST.length : place
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, ...(isLong ? [] : LONG)],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // A module keeps nothing between tests, so the files of a worker share what is loaded: two minutes less.
    isolate: false,
    sequence: { sequencer: LongestFirst },
  },
})
