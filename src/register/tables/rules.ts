import type { Decision } from '../../imports/index.ts'
import { formatDay, type Day } from '../../kernel/day.ts'
import { overlaps, type Period } from '../../kernel/period.ts'
import { listed } from '../../kernel/sentence.ts'
import { NO_SUCH_CHILD, type ChildOfSource } from '../../organisation/index.ts'
import type { Register } from '../model.ts'

export interface StayRow {
  readonly id: string | null
  readonly person: string
  readonly register: string | null
  readonly strands: readonly string[] | null
  readonly riskLevel: string | null
  readonly from: Day
  readonly until: Day | null
  readonly reasonOn: string | null
  readonly reasonOff: string | null
}

/** A stay that is known already, by the id that its source gives it. */
export interface KnownStay extends Period {
  readonly source: string
  readonly key: string
  readonly child: string
  readonly register: string
}

export interface Known {
  readonly source: string
  readonly children: ReadonlyMap<string, ChildOfSource>
  readonly registers: readonly Register[]
  readonly stays: readonly KnownStay[]
}

const NO_SUCH_REGISTER = 'There is no register with this code or name.'
const WHICH_REGISTER = 'Write which register this is: there are several.'
const AT_ONE_TIME = 'The child is on this register in some of these days already, under another id.'

/** A tracker without ids of its own is told apart by child, register and first day. */
export function keyOf({ id, person, register, from }: StayRow): string {
  return id ?? [person, register ?? '', formatDay(from)].join(' ')
}

/**
 * Decides which rows to keep. A child is on one register once at a time, or every share of the list would be wrong:
 * of two rows that overlap the first is kept. What the file says anew of a stay replaces what was known of it.
 */
export function decideRows(rows: readonly StayRow[], known: Known): readonly Decision[] {
  const anew = new Set(rows.map(keyOf))
  const standing = known.stays.filter(({ source, key }) => source !== known.source || !anew.has(key))
  return rows.map((row) => {
    const decision = decideRow(row, known)
    if ('problem' in decision) return decision
    const { stay, strands, riskLevel } = decision
    if (standing.some((other) => isSameList(other, stay) && overlaps(other, stay)))
      return problem('from', AT_ONE_TIME)
    standing.push(stay)
    const days = [formatDay(row.from), row.until === null ? null : formatDay(row.until)]
    const cells = [stay.register, strands, riskLevel, ...days, row.reasonOn, row.reasonOff]
    return { said: { sourceKey: stay.key, of: known.children.get(row.person), cells }, note: null }
  })
}

interface Understood {
  readonly stay: KnownStay
  readonly strands: readonly string[]
  readonly riskLevel: string | null
}

function decideRow(
  row: StayRow,
  { source, children, registers }: Known,
): Understood | ReturnType<typeof problem> {
  const of = children.get(row.person)
  if (of === undefined) return problem('person', NO_SUCH_CHILD)
  const register =
    row.register === null ? registers[0] : registers.find((each) => isCalled(each, row.register ?? ''))
  if (row.register === null && registers.length > 1) return problem('register', WHICH_REGISTER)
  if (register === undefined) return problem('register', NO_SUCH_REGISTER)
  const strands = known(row.strands ?? [], register.strands)
  if (strands === null) return problem('strands', noneOf('strands', register.strands))
  const riskLevel = known(row.riskLevel === null ? [] : [row.riskLevel], register.riskLevels)
  if (riskLevel === null) return problem('riskLevel', noneOf('risk levels', register.riskLevels))
  const stay = {
    source,
    key: keyOf(row),
    child: of.child,
    register: register.id,
    from: row.from,
    until: row.until,
  }
  return { stay, strands, riskLevel: riskLevel[0] ?? null }
}

/** The words as the register spells them and in its order; null when it does not know one of them. */
function known(written: readonly string[], spelled: readonly string[]): readonly string[] | null {
  const lower = new Set(written.map((each) => each.toLowerCase()))
  const found = spelled.filter((each) => lower.has(each.toLowerCase()))
  return found.length === lower.size ? found : null
}

function isCalled({ code, name }: Register, written: string): boolean {
  return [code, name].some((each) => each.toLowerCase() === written.toLowerCase())
}

function isSameList(one: KnownStay, other: KnownStay): boolean {
  return one.child === other.child && one.register === other.register
}

function noneOf(what: string, known: readonly string[]): string {
  return `The ${what} of this register are ${listed(known)}.`
}

function problem(column: string, reason: string) {
  return { problem: { column, reason } }
}
