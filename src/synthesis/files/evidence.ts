import { VISIT_OF } from '../pace.ts'
import type { CaseRecord, Entry, Standing } from '../model.ts'
import { workerId } from './authority.ts'
import { dayText, line, whenText, type ChildTable } from './table.ts'

export const stays: ChildTable = {
  file: 'stays.csv',
  columns: [
    ...['stay_id', 'person_id', 'register', 'strands', 'risk_level'],
    ...['from', 'until', 'reason_on', 'reason_off'],
  ],
  lines: ({ stays: all, person: { id } }) =>
    all.map(({ from, until, strands, riskLevel, reasonOff }, at) => {
      const days = [dayText(from), dayText(until)]
      const what = [`S${id}-${at + 1}`, id, 'exploitation', strands.join(';'), riskLevel]
      return line(...what, ...days, 'Agreed by the panel', reasonOff)
    }),
}

export const missing: ChildTable = {
  file: 'ssd_missing.csv',
  columns: [
    'miss_table_id',
    'miss_person_id',
    'miss_missing_episode_start_date',
    'miss_missing_episode_type',
    'miss_missing_episode_end_date',
    'miss_missing_rhi_offered',
    'miss_missing_rhi_accepted',
  ],
  lines: ({ missing: all, person }) =>
    all.map(({ id, starts, ends, kind, offered, accepted }) => {
      const days = [whenText(starts), kind, ends === null ? '' : whenText(ends)]
      return line(id, person.id, ...days, offered, accepted)
    }),
}

/**
 * Whose visits stand in our own file, with all that a visit can say. The dataset's own tables of visits cannot say who
 * else was there or what the child wished; they hold the visits to children who were never listed.
 */
function isOfEntries(record: CaseRecord, { kind }: Entry): boolean {
  return kind !== 'visit' || record.stays.length > 0
}

export const entries: ChildTable = {
  file: 'entries.csv',
  columns: ['entry_id', 'person_id', 'kind', 'happened', 'recorded', 'worker_id', 'attributes', 'reference'],
  lines: (record, asAt) => {
    const { person, team } = record
    const worker = workerId(team, person.index)
    const own = record.entries.filter((entry) => isOfEntries(record, entry))
    return own.map(({ kind, at, recorded, says }, nth) => {
      // What was written up after the day of the extract would not be in it: the latest day it can have is that day.
      const written = dayText(recorded > asAt ? asAt : recorded)
      const days = [whenText(at), written]
      return line(`E${person.id}-${nth + 1}`, person.id, kind, ...days, worker, saidText(says), '')
    })
  },
}

function saidText(says: Readonly<Record<string, string>>): string {
  let text = ''
  for (const name in says) text += `${text === '' ? '' : ';'}${name}=${says[name]}`
  return text
}

/** A table of the dataset that holds the visits to unlisted children of one standing. */
function visitTable(
  file: string,
  standing: Standing,
  prefix: string,
  columns: readonly string[],
  cells: (
    id: string,
    visit: { readonly key: string; readonly day: string; readonly seen: string[] },
  ) => string,
): ChildTable {
  return {
    file,
    columns,
    lines: (record) => {
      if (record.stays.length > 0) return []
      const visits = record.entries.filter(
        ({ kind, says }) => kind === 'visit' && says.of === VISIT_OF[standing],
      )
      return visits.map(({ at, says }, nth) => {
        const seen = [letter(says.seen), letter(says.seen_alone), letter(says.bedroom_seen)]
        return cells(record.person.id, {
          key: `${prefix}${record.person.id}-${nth + 1}`,
          day: dayText(at.day),
          seen,
        })
      })
    },
  }
}

function letter(answer: string | undefined): string {
  return answer === 'yes' ? 'Y' : answer === 'no' ? 'N' : ''
}

export const cinVisits = visitTable(
  'ssd_cin_visits.csv',
  'inNeed',
  'VN',
  [
    'cinv_cin_visit_id',
    'cinv_person_id',
    'cinv_cin_visit_date',
    'cinv_cin_visit_seen',
    'cinv_cin_visit_seen_alone',
    'cinv_cin_visit_bedroom',
  ],
  (id, { key, day, seen }) => line(key, id, day, ...seen),
)

export const cpVisits = visitTable(
  'ssd_cp_visits.csv',
  'protection',
  'VP',
  [
    'cppv_cp_visit_id',
    'cppv_person_id',
    'cppv_cp_plan_id',
    'cppv_cp_visit_date',
    'cppv_cp_visit_seen',
    'cppv_cp_visit_seen_alone',
    'cppv_cp_visit_bedroom',
  ],
  (id, { key, day, seen }) => line(key, id, `C${id}`, day, ...seen),
)

export const claVisits = visitTable(
  'ssd_cla_visits.csv',
  'lookedAfter',
  'VL',
  [
    'clav_cla_visit_id',
    'clav_cla_id',
    'clav_person_id',
    'clav_cla_visit_date',
    'clav_cla_visit_seen',
    'clav_cla_visit_seen_alone',
  ],
  (id, { key, day, seen }) => line(key, `L${id}`, id, day, ...seen.slice(0, 2)),
)
