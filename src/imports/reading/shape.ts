/**
 * What the rows of a document are that is built as a tree: each of these elements is a row with the values that stand in
 * it, and takes along these values of the elements around it. What stands in an element that is no row belongs to the
 * row around it.
 */
export interface Shape {
  /** What the document is, as people say it. */
  readonly name: string
  readonly rows: Readonly<Record<string, readonly string[]>>
}

/** The children in need census: one XML with every child, episode, assessment, enquiry and plan of a year. */
export const CENSUS: Shape = {
  name: 'the children in need census',
  rows: {
    Child: [],
    CINdetails: ['LAchildID'],
    Assessments: ['LAchildID', 'CINreferralDate'],
    CINPlanDates: ['LAchildID', 'CINreferralDate'],
    Section47: ['LAchildID', 'CINreferralDate'],
    ChildProtectionPlans: ['LAchildID', 'CINreferralDate'],
    CPPreviewDate: ['LAchildID', 'CPPstartDate'],
  },
}

const OF_EPISODE = ['la_child_id', 'social_care_episode_id']

/** What the children's social care API of the Department for Education is sent: an array of children. */
export const CHILDREN_API: Shape = {
  name: 'the children’s social care API',
  rows: {
    children: [],
    sdq_assessments: ['la_child_id'],
    social_care_episodes: ['la_child_id'],
    care_worker_details: OF_EPISODE,
    child_and_family_assessments: OF_EPISODE,
    child_in_need_plans: OF_EPISODE,
    section_47_assessments: OF_EPISODE,
    child_protection_plans: OF_EPISODE,
    child_looked_after_placements: OF_EPISODE,
  },
}

/** One row of a tree: its element, where it stands, and its values by their names; several of one name are joined by +. */
export interface TreeRow {
  readonly element: string
  /** The line in an XML, the number of the child in a JSON. */
  readonly number: number
  readonly values: ReadonlyMap<string, string>
}

/** Several values of one name stand joined: the factors of an assessment. */
export function addValue(values: Map<string, string>, name: string, value: string): void {
  const before = values.get(name)
  values.set(name, before === undefined || before === '' ? value : `${before}+${value}`)
}

/** The names of the values of each element's rows, in the order in which they were first met. */
export type Headers = Map<string, Set<string>>

const MOST_HEADERS = 500

/** Keeps the names of a row; a document with more than a few hundred names is not one that anybody sends. */
export function addHeaders(headers: Headers, { element, values }: TreeRow): boolean {
  const known = headers.get(element) ?? new Set()
  headers.set(element, known)
  for (const name of values.keys()) known.add(name)
  return known.size <= MOST_HEADERS
}

/** The values of a row in the order of the headers. */
export function cellsOf({ values }: TreeRow, headers: readonly string[]): readonly string[] {
  return headers.map((header) => values.get(header) ?? '')
}
