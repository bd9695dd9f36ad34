import type { Pool } from 'pg'
import { downloads, pages } from '../../src/apps/rooms.ts'

/** What the server answered to one request, as far as the trail must know of it. */
export interface Answer {
  readonly method: string
  readonly route: string
  readonly status: number
}

const [SEEN, DONE, REFUSED] = ['seen', 'done', 'refused']

/** Files come in by the importer's hand: the person's own lines say what they asked for and that they set it to work. */
const BY_IMPORTER: readonly string[] = ['imports.askTrial', 'imports.askTaking']
const ASKED_IMPORTER = 'imports.askImporter'

/** Who matched columns has the file tried again in the same request, by the importer. */
const TRIED_AGAIN = 'imports.rememberMatch'
const SETS_IMPORTER_TO_WORK = [...BY_IMPORTER, TRIED_AGAIN]

const GETS = new Map([...pages, ...downloads].map(({ path, verb }) => [path, verb]))
const POSTS = new Map(
  pages.flatMap(({ path, posts }) => posts.map(({ suffix, verb }) => [path + suffix, { path, verb }])),
)

/**
 * The lines that one request leaves of its person, each as verb and result. One, as a rule. A form that comes back
 * leaves two: what was refused, and the page that was shown again. Who was sent to sign in saw nothing and leaves none.
 */
export function linesOf({ method, route, status }: Answer): string[] {
  return method === 'POST' ? linesOfPost(route, status) : linesOfGet(route, status)
}

function linesOfGet(route: string, status: number): string[] {
  const verb = GETS.get(route)
  if (verb === undefined || status === 303) return []
  return [`${verb} ${status === 200 ? SEEN : REFUSED}`]
}

function linesOfPost(route: string, status: number): string[] {
  const post = POSTS.get(route)
  if (post === undefined) return []
  const { path, verb } = post
  const cameBack = status === 409 || status === 422 ? [`${GETS.get(path)} ${SEEN}`] : []
  // A page that saves itself is not led on, and one whose session is over passes no door.
  if (status === 401) return []
  if (status === 200) return [`${verb} ${DONE}`]
  if (status !== 303) return [`${verb} ${REFUSED}`, ...cameBack]
  return [`${verb} ${DONE}`, ...(SETS_IMPORTER_TO_WORK.includes(verb) ? [`${ASKED_IMPORTER} ${SEEN}`] : [])]
}

/** How many lines people left so far, and the doorkeeper for those who had not signed in; machines work unasked. */
export async function countLines(database: Pool): Promise<number> {
  return (await linesSince(database, 0)).length
}

/** Those lines in their order, each as verb and result, after the first so many. */
export async function linesSince(database: Pool, first: number): Promise<string[]> {
  const { rows } = await database.query(
    `select l.verb || ' ' || l.result as line from trail.line l join access.person p on p.id = l.actor
     where p.kind = 'person' or p.login = 'doorkeeper' order by l.at, l.id offset $1`,
    [first],
  )
  return rows.map(({ line }) => line)
}
