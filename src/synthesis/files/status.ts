import type { CaseRecord } from '../model.ts'
import { teamId, workerId } from './authority.ts'
import { dayText, line, type ChildTable } from './table.ts'

const NEEDS = ['N1', 'N2', 'N4', 'N5'] as const

function needOf({ person }: CaseRecord): string {
  return NEEDS[person.index % NEEDS.length] ?? 'N1'
}

export const cinEpisodes: ChildTable = {
  file: 'ssd_cin_episodes.csv',
  columns: [
    'cine_referral_id',
    'cine_person_id',
    'cine_referral_date',
    'cine_cin_primary_need_code',
    'cine_referral_source_code',
    'cine_referral_source_desc',
    'cine_referral_outcome_json',
    'cine_referral_nfa',
    'cine_close_reason',
    'cine_close_date',
    'cine_referral_team',
    'cine_referral_worker_id',
  ],
  lines: (record) => {
    const { person, referral, team } = record
    const closed = dayText(referral.until)
    const source = ['2A', 'Schools', '', 'N', closed === '' ? '' : 'RC7', closed]
    const who = [teamId(team), workerId(team, person.index)]
    const row = [`R${person.id}`, person.id, dayText(referral.from), needOf(record), ...source, ...who]
    return [line(...row)]
  },
}

export const cinPlans: ChildTable = {
  file: 'ssd_cin_plans.csv',
  columns: [
    'cinp_cin_plan_id',
    'cinp_referral_id',
    'cinp_person_id',
    'cinp_cin_plan_start_date',
    'cinp_cin_plan_end_date',
    'cinp_cin_plan_team',
    'cinp_cin_plan_worker_id',
  ],
  lines: ({ standing, person: { id, index }, referral, team }) => {
    if (standing !== 'inNeed') return []
    const days = [dayText(referral.from), dayText(referral.until)]
    return [line(`P${id}`, `R${id}`, id, ...days, teamId(team), workerId(team, index))]
  },
}

export const cpPlans: ChildTable = {
  file: 'ssd_cp_plans.csv',
  columns: [
    'cppl_cp_plan_id',
    'cppl_referral_id',
    'cppl_icpc_id',
    'cppl_person_id',
    'cppl_cp_plan_start_date',
    'cppl_cp_plan_end_date',
    'cppl_cp_plan_ola',
    'cppl_cp_plan_initial_category',
    'cppl_cp_plan_latest_category',
  ],
  lines: ({ standing, standingSpan, person: { id } }) => {
    if (standing !== 'protection' || standingSpan === null) return []
    const days = [dayText(standingSpan.from), dayText(standingSpan.until)]
    return [line(`C${id}`, `R${id}`, `Q${id}`, id, ...days, 'N', 'NEG', 'SAB')]
  },
}

export const claEpisodes: ChildTable = {
  file: 'ssd_cla_episodes.csv',
  columns: [
    'clae_cla_episode_id',
    'clae_person_id',
    'clae_cla_id',
    'clae_cla_placement_id',
    'clae_referral_id',
    'clae_cla_episode_start_date',
    'clae_cla_episode_start_reason',
    'clae_cla_primary_need_code',
    'clae_cla_episode_ceased_date',
    'clae_cla_episode_ceased_reason',
    'clae_entered_care_date',
    'clae_cla_last_iro_contact_date',
  ],
  // An episode for each placement: the first begins care, the others change the placement alone.
  lines: (record) => {
    const { placements, person, standingSpan } = record
    const { id } = person
    const entered = dayText(standingSpan?.from ?? null)
    return placements.map(({ from, until }, at) => {
      const ids = [`L${id}-${at + 1}`, id, `L${id}`, `U${id}-${at + 1}`, `R${id}`]
      const ended = [dayText(until), until === null ? '' : 'X1']
      return line(...ids, dayText(from), at === 0 ? 'S' : 'P', needOf(record), ...ended, entered, '')
    })
  },
}

export const claPlacements: ChildTable = {
  file: 'ssd_cla_placement.csv',
  columns: [
    'clap_cla_placement_id',
    'clap_cla_id',
    'clap_person_id',
    'clap_cla_placement_start_date',
    'clap_cla_placement_type',
    'clap_cla_placement_urn',
    'clap_cla_placement_distance',
    'clap_cla_placement_provider',
    'clap_cla_placement_postcode',
    'clap_cla_placement_end_date',
    'clap_cla_placement_change_reason',
  ],
  lines: ({ placements, person: { id } }) =>
    placements.map(({ from, until, type }, at) => {
      const start = [`U${id}-${at + 1}`, `L${id}`, id, dayText(from), type]
      return line(...start, '', '8.5', 'PR1', '', dayText(until), until === null ? '' : 'CARPL')
    }),
}

export const legalStatus: ChildTable = {
  file: 'ssd_legal_status.csv',
  columns: [
    'lega_legal_status_id',
    'lega_person_id',
    'lega_legal_status',
    'lega_legal_status_start_date',
    'lega_legal_status_end_date',
  ],
  lines: ({ standing, standingSpan, person: { id } }) =>
    standing === 'lookedAfter' && standingSpan !== null
      ? [line(`G${id}`, id, 'V2', dayText(standingSpan.from), dayText(standingSpan.until))]
      : [],
}

export const earlyHelp: ChildTable = {
  file: 'ssd_early_help_episodes.csv',
  columns: [
    'earl_episode_id',
    'earl_person_id',
    'earl_episode_start_date',
    'earl_episode_end_date',
    'earl_episode_reason',
    'earl_episode_end_reason',
    'earl_episode_organisation',
    'earl_episode_worker_id',
  ],
  lines: ({ standing, referral, team, person: { id, index } }) =>
    standing === 'steppedDown'
      ? [line(`H${id}`, id, dayText(referral.until), '', 'Stepped down', '', '', workerId(team, index))]
      : [],
}
