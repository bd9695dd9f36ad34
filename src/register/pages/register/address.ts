import { formatDay, type Day } from '../../../kernel/day.ts'
import { writeFound, type Asked } from '../../list/asked.ts'

/** The address of the list that was asked for, from a child on; it holds our own ids and codes alone. */
export function addressOf(asked: Asked, today: Day, after: string | null): string {
  const { register, asAt, knownOn, filter } = asked
  const parts = new URLSearchParams()
  const add = (name: string, value: string | null) => value !== null && parts.append(name, value)
  add('register', register)
  add('asAt', asAt === today ? null : formatDay(asAt))
  add('knownOn', knownOn === null ? null : formatDay(knownOn))
  add('team', filter.team)
  add('strand', filter.strand)
  add('risk', filter.riskLevel)
  add('open', filter.isOpen)
  add('found', filter.found === null ? null : writeFound(filter.found))
  add('after', after)
  return parts.size === 0 ? '/register' : `/register?${parts.toString()}`
}
