import { ROLES, type Role } from '../../src/access/index.ts'
import { cellsOf } from '../access/cells.ts'
import { RULES } from '../access/rules/index.ts'
import type { World } from '../access/world.ts'

/** An address, and who looks at it; null is somebody who has not signed in. */
export interface Place {
  readonly url: string
  readonly role: Role | null
}

/** Addresses that give something else than a page, each with what it is. */
export const NO_PAGES: Readonly<Record<string, string>> = {
  'GET /assets/*': 'the style sheet, the script and the icon',
  'GET /brand.css': 'a style sheet',
  'GET /health': 'for whoever watches over the machine',
  'GET /calendar/:secret': 'a file for a calendar program',
  'GET /imports/:file/problems.csv': 'a file to take along',
  'GET /imports/:file/rows.csv': 'a file to take along',
  'GET /imports/template.csv': 'a file to take along',
  'GET /imports/template.xlsx': 'a file to take along',
  'GET /data-quality/:problem/rows.csv': 'a file to take along',
  'GET /register/:register/standards.csv': 'a file to take along',
  'GET /rounds/:round/frame.txt': 'a file to take along',
  'GET /rounds/:round/recipe': 'a file to take along',
  'GET /rounds/:round/results.csv': 'a file to take along',
  'GET /rounds/:round/report.docx': 'a file to take along',
  'GET /rounds/:round/report.html': 'a file to take along',
  'GET /rounds/:round/report.pdf': 'a file to take along',
  'GET /rounds/:round/report.csv': 'a file to take along',
}

/** One place for each page of the router, seen by the first role that may. */
export function placeOf(world: World, route: string): Place {
  const rule = RULES[route]
  if (rule === undefined) throw new Error(`No row says who may have ${route}`)
  for (const role of rule.may) {
    const cell = cellsOf(world, route, rule, role).find(({ expected }) => expected === 'shown')
    if (cell !== undefined) return { url: cell.url, role: rule.isPublic === true ? null : role }
  }
  throw new Error(`Nobody can be shown ${route}`)
}

/** Pages that look otherwise for somebody else, or when something else is asked of them. */
export function otherPlaces(world: World): Place[] {
  const child = world.sent('auditLead').child!
  const asLead = [
    ...[
      '/register?asAt=2015-04-08',
      '/register?found=',
      '/register/add?new=yes',
      `/register/add?child=${child}`,
    ],
    ...['/rounds/october-2014', '/rounds/december-2015', '/rounds/autumn-2015', '/rounds/december-2015/edit'],
    ...['/rounds/october-2014/dates', '/timetable?year=2014', '/timetable?year=2031'],
    ...['/rounds/december-2015/freeze', '/rounds/december-2015/exclude', '/rounds/autumn-2015/allocate'],
    '/rounds/autumn-2015/allocate?propose=yes',
    ...['/rounds/april-2015/report?audience=public', '/rounds/october-2014/results', '/actions?status=done'],
    ...['/tools/exploitation-1', '/tools/neglect-1', '/tools/exploitation-1/changes'],
    `/children/${child}/entries?kind=supervision`,
    '/register/vemt/standards?standard=child-seen',
    '/procedures/supervision-monthly/change?amount=2&unit=months&from-day=1&from-month=12&from-year=2015',
    '/procedures/supervision-monthly/change?amount=&unit=&from-day=1&from-month=1&from-year=2015',
  ]
  return [
    ...ROLES.filter((role) => role !== 'auditLead').map((role) => ({ url: '/', role })),
    ...asLead.map((url) => ({ url, role: 'auditLead' as const })),
    { url: '/trail?result=refused', role: 'informationGovernance' },
    { url: '/imports', role: 'analyst' },
    { url: '/monday?show=history', role: 'teamManager' },
  ]
}

/** Pages whose form comes back when it is sent as it stands. */
export function formPlaces(world: World): Place[] {
  const child = world.sent('auditLead').child!
  const at = (route: string) => placeOf(world, `GET ${route}`)
  return [
    ...[at('/sign-in'), at('/account/password'), at('/people/new'), at('/people/:person/deputies')],
    ...[at('/absences'), at('/account/absences')],
    ...[{ url: `/register/add?child=${child}`, role: 'auditLead' as const }, at('/stays/:stay/end')],
    ...[at('/tools/drafts/:draft/add-topic'), at('/tools/drafts/:draft/topics/:topic/add-question')],
    ...[at('/cases/:case/follow-ups/new'), at('/cases/:case/actions'), at('/cases/:case/first-view')],
    ...[at('/cases/:case/release'), at('/cases/:case/worker-comments')],
    ...[at('/actions/new'), at('/rounds/new'), at('/imports'), at('/tools/:tool/new-version')],
    ...[at('/calibrations/new'), at('/calibrations/:calibration'), at('/teams/:team/attest/:kind')],
    at('/teams/:team/entries/:teamEntry/take-away'),
  ]
}

/** Pages whose form comes filled in, so that it has to be emptied before it comes back. */
export function filledFormPlaces(world: World): Place[] {
  const at = (route: string) => placeOf(world, `GET ${route}`)
  const question = '/tools/drafts/:draft/topics/:topic/questions/:question'
  return [at(question), at('/follow-ups/clocks'), at('/tools/drafts/:draft/details')]
}
