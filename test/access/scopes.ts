import type { Role } from '../../src/access/index.ts'
import { newId } from '../../src/platform/chance.ts'
import type { LaidCase } from './cases.ts'

/** What stands in an address for a thing: one that is the person's to see, those that are not, and one that is absent. */
export interface Scopes {
  readonly mine: string | null
  readonly others: readonly string[]
  readonly absent: string
}

export interface Cases {
  /** Of the persona who is auditor, and in progress. */
  readonly own: LaidCase
  /** Of another pair, about a child with whom the social worker works. */
  readonly others: LaidCase
  /** Of the persona who is auditor, and submitted, so that a moderator may see it. */
  readonly submitted: LaidCase
}

/** A child on a list, with the first of its stays. */
export interface Listed {
  readonly child: string
  readonly stay: string
  /** An entry of the child's record: a visit that was attested. */
  readonly entry: string
}

export interface Known {
  readonly cases: Cases
  /** Things that nobody owns, by name: whoever may see such a thing sees all of them. Some are kept for one role. */
  readonly things: Readonly<Record<string, string>>
  readonly listed: readonly Listed[]
  /** The children in the sight of the persona of a role. */
  readonly seenBy: ReadonlyMap<Role, ReadonlySet<string>>
}

const CODES = [
  'round',
  'topic',
  'move',
  'paragraph',
  'kind',
  'teamKind',
  'problem',
  'autumn-2015',
  'register',
  'standard',
]

/** What a role's persona would ask for in the place of a name in an address. */
export function scopesOf(known: Known, name: string, role: Role): Scopes {
  const absent = CODES.includes(name) ? 'no-such-thing' : newId()
  if (name === 'case' || name === 'followUp') return { ...caseScopes(known.cases, name, role), absent }
  if (name === 'child' || name === 'stay' || name === 'entry')
    return { ...childScopes(known, name, role), absent }
  const { things } = known
  if (name === 'notice')
    return { mine: things[`notice of ${role}`] ?? null, others: othersNotices(things, role), absent }
  const mine = things[`${name} of ${role}`] ?? things[name] ?? null
  return { mine, others: name === 'team' && OWN_TEAM.includes(role) ? [things['other team']!] : [], absent }
}

/** Who sees what is asked of a team sees that of the own team alone. */
const OWN_TEAM: readonly Role[] = ['teamManager', 'socialWorker']

/** Notices of other people, which nobody may open, whatever their role. */
function othersNotices(things: Known['things'], role: Role): string[] {
  const [other] = Object.keys(things).filter(
    (key) => key.startsWith('notice of ') && key !== `notice of ${role}`,
  )
  return other === undefined ? [] : [things[other]!]
}

function childScopes({ listed, seenBy }: Known, name: keyof Listed, role: Role): Omit<Scopes, 'absent'> {
  const isSeen = ({ child }: Listed) => seenBy.get(role)?.has(child) === true
  const unseen = listed.find((each) => !isSeen(each))
  return { mine: listed.find(isSeen)?.[name] ?? null, others: unseen === undefined ? [] : [unseen[name]] }
}

/** Whose case is whose. Some of the others' are about a child in sight: row security alone would let these through. */
function caseScopes(cases: Cases, name: 'case' | 'followUp', role: Role): Omit<Scopes, 'absent'> {
  const { own, others, submitted } = cases
  const seen = seenIn(cases, name, role)
  const hidden = [own, others, submitted].filter((each) => !seen.includes(each))
  return { mine: seen[0]?.[name] ?? null, others: hidden.map((each) => each[name]) }
}

function seenIn(
  { own, others, submitted }: Cases,
  name: 'case' | 'followUp',
  role: Role,
): readonly LaidCase[] {
  if (role === 'auditLead' || role === 'informationGovernance') return [own, others, submitted]
  if (role === 'auditor') return [own, submitted]
  if (role === 'moderator') return [submitted]
  return role === 'teamManager' && name === 'followUp' ? [own] : []
}

/** A child in the role's sight where there is one, and something of a case that the role may see. */
export function sentBy(
  { cases, listed, seenBy }: Known,
  role: Role,
): Readonly<Record<'child' | 'action', string>> {
  const child = (listed.find((each) => seenBy.get(role)?.has(each.child)) ?? listed[0]!).child
  const seen = seenIn(cases, 'case', role)
  return { child, action: (seen[0] ?? cases.own).action }
}
