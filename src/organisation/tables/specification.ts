import type { Specification } from '../../imports/index.ts'

const NAME = 'Standard Safeguarding Dataset'

// Columns by version, from the dataset's own table definitions. The text of the specification and the definitions that
// authorities run differ for persons, so both are known.

export const PERSON: Specification = {
  name: NAME,
  versions: [
    { version: '1.4.5', columns: personColumns('upn', 'single_unique_id') },
    { version: '1.4.5 (as the text has it)', columns: personColumns('common_child_id') },
  ],
}

function personColumns(...ids: readonly string[]): string[] {
  const names = [
    'person_id',
    'legacy_id',
    'forename',
    'surname',
    'sex',
    'gender',
    'ethnicity',
    'dob',
    'expected_dob',
  ]
  const flags = ['death_date', 'upn_unknown', 'send_flag', 'is_mother', 'nationality']
  return [...names, ...ids, ...flags].map((name) => `pers_${name}`)
}

export const DEPARTMENT: Specification = {
  name: NAME,
  versions: [
    {
      version: '1.4.5',
      columns: ['dept_team_id', 'dept_team_name', 'dept_team_parent_id', 'dept_team_parent_name'],
    },
  ],
}

export const PROFESSIONALS: Specification = {
  name: NAME,
  versions: [{ version: '1.4.5', columns: professionalColumns('prof_staff_id', 'prof_professional_name') }],
}

function professionalColumns(...own: readonly string[]): string[] {
  const registered = ['prof_professional_id', 'prof_social_worker_registration_no', 'prof_agency_worker_flag']
  const post = ['job_title', 'caseload', 'department'].map((name) => `prof_professional_${name}`)
  return [...own, ...registered, ...post, 'prof_full_time_equivalency']
}

export const INVOLVEMENTS: Specification = {
  name: NAME,
  versions: [{ version: '1.4.5', columns: involvementColumns() }],
}

function involvementColumns(): string[] {
  const who = ['involvements_id', 'professional_id', 'professional_role_id', 'professional_team', 'person_id']
  const when = ['involvement_start_date', 'involvement_end_date', 'worker_change_reason', 'referral_id']
  return [...who, ...when].map((name) => `invo_${name}`)
}

export const LINKED_IDENTIFIERS: Specification = {
  name: NAME,
  versions: [{ version: '1.4.5', columns: linkColumns() }],
}

function linkColumns(): string[] {
  const names = [
    'table_id',
    'person_id',
    'identifier_type',
    'identifier_value',
    'valid_from_date',
    'valid_to_date',
  ]
  return names.map((name) => `link_${name}`)
}
