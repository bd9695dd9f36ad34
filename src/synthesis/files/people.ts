import { workerId, teamId } from './authority.ts'
import { dayText, line, type ChildTable } from './table.ts'

export const persons: ChildTable = {
  file: 'ssd_person.csv',
  columns: [
    'pers_person_id',
    'pers_legacy_id',
    'pers_upn',
    'pers_forename',
    'pers_surname',
    'pers_sex',
    'pers_gender',
    'pers_ethnicity',
    'pers_dob',
    'pers_expected_dob',
    'pers_death_date',
    'pers_single_unique_id',
    'pers_upn_unknown',
    'pers_send_flag',
    'pers_is_mother',
    'pers_nationality',
  ],
  lines: ({ person: { id, upn, forename, surname, sex, ethnicity, born } }) => [
    line(id, '', upn, forename, surname, sex, '', ethnicity, dayText(born), '', '', '', '', '', '', ''),
  ],
}

export const involvements: ChildTable = {
  file: 'ssd_involvements.csv',
  columns: [
    'invo_involvements_id',
    'invo_professional_id',
    'invo_professional_role_id',
    'invo_professional_team',
    'invo_person_id',
    'invo_involvement_start_date',
    'invo_involvement_end_date',
    'invo_worker_change_reason',
    'invo_referral_id',
  ],
  lines: ({ person: { id, index }, team, referral, standing }) => {
    const worker = workerId(team, index)
    const own = (nth: number, role: string, from: string, until: string) =>
      line(`I${id}-${nth}`, worker, role, teamId(team), id, from, until, '', `R${id}`)
    const first = own(1, 'CW', dayText(referral.from), dayText(referral.until))
    if (standing !== 'steppedDown') return [first]
    return [first, own(2, 'FSW', dayText(referral.until), '')]
  },
}
