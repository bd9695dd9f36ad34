import { addDays, type Day } from '../kernel/day.ts'
import { officeDayFrom } from './calendar.ts'
import type { Chance } from './chance.ts'
import type { Placement, Span, Standing, Stay } from './model.ts'

/** What a child's way through social care must have, so that what is planted has its place. */
export interface Needs {
  readonly standing?: Standing
  /** Two times on the register with months between them, or the second beginning as the first ends. */
  readonly stays?: 'one' | 'apart' | 'touching' | 'ended'
  /** Placed so long before the day of the extract, in one placement. */
  readonly placedDays?: number
  readonly placementType?: string
}

/** A child's way through social care: what the child was, from when until when. */
export interface Course {
  readonly standing: Standing
  readonly referral: Span
  readonly standingSpan: Span | null
  readonly placements: Placement[]
  readonly stays: Stay[]
}

const LISTED_STANDINGS = ['inNeed', 'inNeed', 'inNeed', 'protection', 'lookedAfter', 'lookedAfter'] as const
const STANDINGS = ['inNeed', 'inNeed', 'inNeed', 'inNeed', 'protection', 'lookedAfter'] as const

/** The way of a child who is on the register, or was. */
export function listedCourse(chance: Chance, asAt: Day, needs: Needs | null): Course {
  const usual = needs === null && chance.isLikely(0.05) ? 'steppedDown' : chance.oneOf(LISTED_STANDINGS)
  const standing = needs?.standing ?? usual
  const stays = staysFor(chance, asAt, needs)
  const first = stays[0]?.from ?? asAt
  return courseFrom(chance, asAt, { standing, stays, first, needs })
}

/** The way of a child who was never on the register: referred some weeks to some eleven months ago. */
export function unlistedCourse(chance: Chance, asAt: Day, needs: Needs | null): Course {
  const standing = needs?.standing ?? chance.oneOf(STANDINGS)
  const first = addDays(asAt, chance.between(-170, 45))
  return courseFrom(chance, asAt, { standing, stays: [], first, needs })
}

interface Begun {
  readonly standing: Standing
  readonly stays: Stay[]
  /** The case was opened some months before. */
  readonly first: Day
  readonly needs: Needs | null
}

function courseFrom(chance: Chance, asAt: Day, { standing, stays, first, needs }: Begun): Course {
  const placedDays = needs?.placedDays ?? null
  const earliest = placedDays === null ? first : addDays(asAt, -placedDays)
  const from = officeDayFrom(addDays(Math.min(first, earliest) as Day, -chance.between(110, 160)))
  const referral: Span = { from, until: standing === 'steppedDown' ? addDays(first, -20) : null }
  if (standing === 'inNeed' || standing === 'steppedDown')
    return { standing, referral, stays, placements: [], standingSpan: null }
  const since = placedDays === null ? addDays(from, chance.between(15, 50)) : earliest
  const standingSpan: Span = { from: officeDayFrom(since), until: null }
  const isPlaced = standing === 'lookedAfter'
  const placements = isPlaced ? placementsFor(chance, standingSpan.from, asAt, needs) : []
  return { standing, referral, stays, placements, standingSpan }
}

const PLACEMENT_TYPES = ['U6', 'U6', 'U4', 'U1', 'K2', 'H5'] as const

/** One placement after another, each beginning on the day on which the one before ended; or the one that is needed. */
function placementsFor(chance: Chance, from: Day, asAt: Day, needs: Needs | null): Placement[] {
  const placements: Placement[] = []
  let since = from
  while (needs?.placedDays === undefined && placements.length < 3 && chance.isLikely(0.3)) {
    const until = officeDayFrom(addDays(since, chance.between(70, 160)))
    if (until > addDays(asAt, -30)) break
    placements.push({ from: since, until, type: chance.oneOf(PLACEMENT_TYPES) })
    since = until
  }
  const type = needs?.placementType ?? chance.oneOf(PLACEMENT_TYPES)
  return [...placements, { from: since, until: null, type }]
}

function staysFor(chance: Chance, asAt: Day, needs: Needs | null): Stay[] {
  const kind = needs?.stays ?? (needs === null ? chance.oneOf(['one', 'one', 'one', 'one', 'ended']) : 'one')
  const from = officeDayFrom(addDays(asAt, -chance.between(needs === null ? 60 : 230, 330)))
  if (kind === 'one') return [stay(chance, from, null)]
  if (kind === 'ended') return [stay(chance, from, officeDayFrom(addDays(asAt, -chance.between(12, 45))))]
  const until = officeDayFrom(addDays(from, 84))
  const again = kind === 'touching' ? until : officeDayFrom(addDays(until, 75))
  return [stay(chance, from, until), stay(chance, again, null)]
}

const RISK_LEVELS = ['low', 'medium', 'medium', 'high'] as const

function stay(chance: Chance, from: Day, until: Day | null): Stay {
  const strands = [
    ...(chance.isLikely(0.7) ? ['exploited'] : []),
    ...(chance.isLikely(0.4) ? ['missing'] : []),
    ...(chance.isLikely(0.1) ? ['trafficked'] : []),
  ]
  return {
    from,
    until,
    strands: strands.length > 0 ? strands : ['vulnerable'],
    riskLevel: chance.oneOf(RISK_LEVELS),
    reasonOff: until === null ? '' : 'Risk reduced; agreed by the panel',
  }
}
