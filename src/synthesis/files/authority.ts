import type { Plan } from '../model.ts'
import { line } from './table.ts'

const CHILDREN_A_TEAM = 120
const WORKERS_A_TEAM = 7

const PLACES = ['North', 'South', 'East', 'West', 'Harbour', 'Hill', 'Station', 'Market'] as const
const TASKS = ['Assessment', 'Fieldwork', 'Permanence'] as const

/** How many teams an authority of this size has. */
export function teamCount({ children }: Plan): number {
  return Math.max(3, Math.ceil(children / CHILDREN_A_TEAM))
}

export const TEAM_COLUMNS = ['dept_team_id', 'dept_team_name', 'dept_team_parent_id', 'dept_team_parent_name']

export function teamId(team: number): string {
  return `T${team + 101}`
}

function teamName(team: number): string {
  const task = TASKS[team % TASKS.length]
  const place = PLACES[Math.floor(team / TASKS.length) % PLACES.length]
  return `${task} ${place} ${Math.floor(team / (TASKS.length * PLACES.length)) + 1}`
}

export function teamLine(team: number): string {
  return line(teamId(team), teamName(team), 'S10', 'Assessment and Fieldwork')
}

export const WORKER_COLUMNS = [
  'prof_professional_id',
  'prof_staff_id',
  'prof_professional_name',
  'prof_social_worker_registration_no',
  'prof_agency_worker_flag',
  'prof_professional_job_title',
  'prof_professional_caseload',
  'prof_professional_department',
  'prof_full_time_equivalency',
]

/** The worker of a team who holds every so-manieth of its children; the first of a team manages it. */
export function workerId(team: number, child: number): string {
  return idOf(team, 1 + (Math.floor(child / 7) % (WORKERS_A_TEAM - 1)))
}

function idOf(team: number, place: number): string {
  return `W${team * WORKERS_A_TEAM + place + 1001}`
}

/** The workers of a team. Their names are numbers: no worker is invented, let alone named. */
export function workerLines(team: number): string {
  return Array.from({ length: WORKERS_A_TEAM }, (_, place) => {
    const id = idOf(team, place)
    const title = place === 0 ? 'Team Manager' : 'Social Worker'
    return line(id, `N${id.slice(1)}`, `Worker ${id.slice(1)}`, '', '', title, '', teamName(team), '1.0')
  }).join('')
}
