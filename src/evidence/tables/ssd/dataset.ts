import type { Specification } from '../../../imports/index.ts'

/**
 * The columns of one table of the Standard Safeguarding Dataset, without its prefix: as they are now and, where an
 * authority may still send an older extract, as they were.
 */
export function dataset(prefix: string, now: string, before?: string): Specification {
  const columns = (names: string) => names.split(' ').map((name) => `${prefix}_${name}`)
  const older = before === undefined ? [] : [{ version: 'before 1.2', columns: columns(before) }]
  return {
    name: 'Standard Safeguarding Dataset',
    versions: [{ version: '1.4.5', columns: columns(now) }, ...older],
  }
}
