import type { Day } from '../../kernel/day.ts'
import { holds } from '../../kernel/period.ts'
import type { Involvement, InvolvementRole, SocialCare } from './model.ts'

const FAMILY_SUPPORT_WORKER = 'FSW'

// What the role codes of the Standard Safeguarding Dataset mean where an authority has not said otherwise.
const STANDARD_ROLES: readonly InvolvementRole[] = [
  { code: 'CW', meaning: 'social worker', isOpenToSocialCare: true },
  { code: FAMILY_SUPPORT_WORKER, meaning: 'family support worker', isOpenToSocialCare: false },
]

/** The role behind a code that the authority gave no meaning of its own; an unknown code says nothing. */
export function standardRole(code: string): InvolvementRole {
  return (
    STANDARD_ROLES.find((role) => role.code === code) ?? { code, meaning: code, isOpenToSocialCare: null }
  )
}

const NOT_KNOWN: SocialCare = { isOpen: 'cannotTell', team: null, worker: null }

/**
 * Open to social care while somebody is involved in a role that means so; stepped down or closed where others are or
 * were involved by that day; where no involvement is known, nobody can tell. @source seed 3.3
 */
export function socialCareOn(involvements: readonly Involvement[], day: Day): SocialCare {
  const begun = involvements.filter(({ role, from }) => isTelling(role) && from <= day)
  if (begun.length === 0) return NOT_KNOWN
  const present = begun.filter((each) => holds(each, day)).sort(caseHolderFirst)[0]
  const isOpen = present?.role?.isOpenToSocialCare ? 'yes' : 'no'
  return { isOpen, team: present?.team ?? null, worker: present?.worker ?? null }
}

function isTelling(role: InvolvementRole | null): boolean {
  return role !== null && role.isOpenToSocialCare !== null
}

/** Who holds the case: social care before family support before partners; then who came last. */
function caseHolderFirst(a: Involvement, b: Involvement): number {
  return standing(b) - standing(a) || b.from - a.from || (a.id < b.id ? -1 : 1)
}

function standing({ role }: Involvement): number {
  if (role?.isOpenToSocialCare) return 2
  return role?.code === FAMILY_SUPPORT_WORKER ? 1 : 0
}
