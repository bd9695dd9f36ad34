import type { SocialCare } from '../../organisation/index.ts'
import type { ListedChild } from './model.ts'

/** What a list is cut down to; null where everything is wanted. */
export interface ListFilter {
  readonly team: string | null
  readonly strand: string | null
  readonly riskLevel: string | null
  readonly isOpen: SocialCare['isOpen'] | null
  /** Children who were found by name. */
  readonly found: readonly string[] | null
}

export const NO_FILTER: ListFilter = { team: null, strand: null, riskLevel: null, isOpen: null, found: null }

/** Stands for children of no team, or whose risk level is not recorded. */
export const NONE = 'none'

export function isFiltered(filter: ListFilter): boolean {
  return Object.values(filter).some((wanted) => wanted !== null)
}

/** The children of a list that the filter leaves, in the same order. */
export function filterList(list: readonly ListedChild[], filter: ListFilter): ListedChild[] {
  return list.filter((each) => isWanted(each, filter))
}

function isWanted(listed: ListedChild, filter: ListFilter): boolean {
  const { team, isOpen } = listed.socialCare
  return (
    isAsked(filter.team, team?.id ?? NONE) &&
    isAsked(filter.riskLevel, listed.riskLevel ?? NONE) &&
    isAsked(filter.isOpen, isOpen) &&
    (filter.strand === null || listed.strands.includes(filter.strand)) &&
    (filter.found === null || filter.found.includes(listed.child))
  )
}

function isAsked(wanted: string | null, value: string): boolean {
  return wanted === null || wanted === value
}

/** One page of a list, and after whom the next begins; null on the last. */
export interface ListPage {
  readonly rows: readonly ListedChild[]
  readonly next: string | null
}

/** The page that follows a child; from the start when that child is not on the list (any more). */
export function pageAfter(list: readonly ListedChild[], after: string | null, size: number): ListPage {
  const start = list.findIndex(({ child }) => child === after) + 1
  const rows = list.slice(start, start + size)
  const isLast = start + size >= list.length
  return { rows, next: isLast ? null : (rows.at(-1)?.child ?? null) }
}

export interface TeamChoice {
  readonly id: string
  readonly name: string
}

/** The teams of the children on a list, by name. */
export function teamsOf(list: readonly ListedChild[]): TeamChoice[] {
  const teams = new Map(list.flatMap(({ socialCare: { team } }) => (team ? [[team.id, team.name]] : [])))
  return [...teams].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}
