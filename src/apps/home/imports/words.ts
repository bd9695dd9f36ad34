import { plural } from '../../../kernel/sentence.ts'
import { sayInstant, type Instant } from '../../../kernel/instant.ts'
import type { Counts } from '../../../imports/report.ts'
import type { Fact, Task } from '../model.ts'

/** Files that came together from one source and were taken in. */
export interface Delivery extends Counts {
  readonly id: string
  readonly source: string
  readonly at: Instant
}

/** A delivery with its counts, which add up to the rows that were read. */
export function sayDelivery({ id, source, at, ...counts }: Delivery): Fact {
  return {
    key: `From ${source}`,
    lines: [sayCounts(counts), `Taken in on ${sayInstant(at)}`],
    link: { text: 'See import', href: `/imports/deliveries/${id}` },
  }
}

function sayCounts({ read, accepted, rejected, duplicate }: Counts): string {
  const rows = `${number(read)} ${plural(read, 'row', 'rows')} read`
  return `${rows}: ${number(accepted)} taken in, ${number(duplicate)} known already, ${number(rejected)} rejected`
}

/** That rows of a source's newest delivery were not taken in. */
export function sayRejected({ id, source, rejected, at }: Delivery): Task[] {
  if (rejected === 0) return []
  const rows = `${number(rejected)} ${plural(rejected, 'row', 'rows')}`
  return [
    {
      title: `${rows} from ${source} ${plural(rejected, 'was', 'were')} rejected`,
      href: `/imports/deliveries/${id}`,
      hint: `Taken in on ${sayInstant(at)}. Correct them in the source and send the file again.`,
      status: 'To correct',
      urgency: 'next',
    },
  ]
}

function number(count: number): string {
  return count.toLocaleString('en-GB')
}
