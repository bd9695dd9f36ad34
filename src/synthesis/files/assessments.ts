import { addDays, addMonthsSameDay, type Day } from '../../kernel/day.ts'
import { officeDayBy, officeDayFrom } from '../calendar.ts'
import type { CaseRecord } from '../model.ts'
import { teamId, workerId } from './authority.ts'
import { dayText, line, quoted, type ChildTable } from './table.ts'

/** An assessment is done well within 45 working days of the referral. */
function assessedOn({ referral, person }: CaseRecord): Day {
  return officeDayFrom(addDays(referral.from, 20 + (person.index % 25)))
}

export const cinAssessments: ChildTable = {
  file: 'ssd_cin_assessments.csv',
  columns: [
    'cina_assessment_id',
    'cina_person_id',
    'cina_referral_id',
    'cina_assessment_start_date',
    'cina_assessment_child_seen',
    'cina_assessment_auth_date',
    'cina_assessment_outcome_json',
    'cina_assessment_outcome_nfa',
    'cina_assessment_team',
    'cina_assessment_worker_id',
  ],
  lines: (record, asAt) => {
    const { person, referral, team } = record
    if (assessedOn(record) > asAt) return []
    const days = [dayText(officeDayFrom(addDays(referral.from, 2))), 'Y', dayText(assessedOn(record))]
    const who = [teamId(team), workerId(team, person.index)]
    return [line(`A${person.id}`, person.id, `R${person.id}`, ...days, '', 'N', ...who)]
  },
}

export const assessmentFactors: ChildTable = {
  file: 'ssd_assessment_factors.csv',
  columns: ['cinf_table_id', 'cinf_assessment_id', 'cinf_assessment_factors_json'],
  lines: (record, asAt) => {
    const { person, stays, missing } = record
    if (assessedOn(record) > asAt) return []
    const strands = stays.flatMap((stay) => stay.strands)
    const factors = [
      '3B',
      ...(missing.length > 0 ? ['10A'] : []),
      ...(strands.includes('exploited') ? ['11A', '24A'] : []),
      ...(strands.includes('trafficked') ? ['12A'] : []),
    ]
    return [line(`F${person.id}`, `A${person.id}`, quoted(JSON.stringify(factors)))]
  },
}

/** Before a protection plan comes an enquiry, and its conference within fifteen working days. */
function enquiryOf({ standing, standingSpan }: CaseRecord): { began: Day; conference: Day } | null {
  if (standing !== 'protection' || standingSpan === null) return null
  const conference = standingSpan.from
  return { conference, began: officeDayBy(addDays(conference, -14)) }
}

export const section47: ChildTable = {
  file: 'ssd_s47_enquiry.csv',
  columns: [
    's47e_s47_enquiry_id',
    's47e_referral_id',
    's47e_person_id',
    's47e_s47_start_date',
    's47e_s47_end_date',
    's47e_s47_nfa',
    's47e_s47_outcome_json',
    's47e_s47_completed_by_team',
    's47e_s47_completed_by_worker_id',
  ],
  lines: (record) => {
    const enquiry = enquiryOf(record)
    if (enquiry === null) return []
    const { id, index } = record.person
    const days = [dayText(enquiry.began), dayText(officeDayBy(addDays(enquiry.conference, -3)))]
    const who = [teamId(record.team), workerId(record.team, index)]
    return [line(`K${id}`, `R${id}`, id, ...days, 'N', '', ...who)]
  },
}

export const conferences: ChildTable = {
  file: 'ssd_initial_cp_conference.csv',
  columns: [
    'icpc_icpc_id',
    'icpc_icpc_meeting_id',
    'icpc_s47_enquiry_id',
    'icpc_person_id',
    'icpc_cp_plan_id',
    'icpc_referral_id',
    'icpc_icpc_transfer_in',
    'icpc_icpc_target_date',
    'icpc_icpc_date',
    'icpc_icpc_outcome_cp_flag',
    'icpc_icpc_outcome_json',
    'icpc_icpc_team',
    'icpc_icpc_worker_id',
  ],
  lines: (record) => {
    const enquiry = enquiryOf(record)
    if (enquiry === null) return []
    const { id, index } = record.person
    const ids = [`Q${id}`, '', `K${id}`, id, `C${id}`, `R${id}`, 'N']
    const days = [dayText(addDays(enquiry.began, 21)), dayText(enquiry.conference)]
    const who = [teamId(record.team), workerId(record.team, index)]
    return [line(...ids, ...days, 'Y', '', ...who)]
  },
}

/** Reviews within three months, then within six. */
function reviewDays(from: Day, asAt: Day): Day[] {
  const months = [3, 8, 13, 18, 23]
  return months
    .map((after) => officeDayBy(addDays(addMonthsSameDay(from, after), -7)))
    .filter((day) => day <= asAt)
}

export const cpReviews: ChildTable = {
  file: 'ssd_cp_reviews.csv',
  columns: [
    'cppr_cp_review_id',
    'cppr_person_id',
    'cppr_cp_plan_id',
    'cppr_cp_review_due',
    'cppr_cp_review_date',
    'cppr_cp_review_meeting_id',
    'cppr_cp_review_outcome_continue_cp',
    'cppr_cp_review_quorate',
    'cppr_cp_review_participation',
  ],
  lines: ({ standing, standingSpan, person: { id } }, asAt) =>
    standing !== 'protection' || standingSpan === null
      ? []
      : reviewDays(standingSpan.from, asAt).map((day, nth) => {
          const days = [dayText(addDays(day, 7)), dayText(day)]
          return line(`CR${id}-${nth + 1}`, id, `C${id}`, ...days, '', 'Y', 'Y', '')
        }),
}

export const claReviews: ChildTable = {
  file: 'ssd_cla_reviews.csv',
  columns: [
    'clar_cla_review_id',
    'clar_cla_id',
    'clar_cla_review_due_date',
    'clar_cla_review_date',
    'clar_cla_review_cancelled',
    'clar_cla_review_participation',
    'clar_cla_person_id',
  ],
  lines: ({ standing, standingSpan, person: { id } }, asAt) =>
    standing !== 'lookedAfter' || standingSpan === null
      ? []
      : reviewDays(standingSpan.from, asAt).map((day, nth) => {
          const days = [dayText(addDays(day, 7)), dayText(day)]
          return line(`LR${id}-${nth + 1}`, `L${id}`, ...days, 'N', '', id)
        }),
}
