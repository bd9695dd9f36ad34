import {
  day,
  defineTable,
  filled,
  optional,
  present,
  text,
  type Column,
  type Specification,
} from '../../../imports/index.ts'
import { ENDS_BEFORE_START } from '../../../organisation/index.ts'
import type { StatusKind } from '../../model.ts'
import { statusPart, textsOf } from '../parts.ts'
import { beginSaying, keep } from '../saying.ts'
import { dataset } from './dataset.ts'

type Headers = Column<unknown>['names']

interface StatusColumns {
  readonly target: string
  readonly title: string
  readonly specification: Specification
  readonly kind: StatusKind
  readonly id: Headers
  readonly person: Headers
  readonly starts: Headers
  readonly ends: Headers
  /** Its attributes under our names, each with its headers: codes of the source, kept as they came. */
  readonly attributes: Readonly<Record<string, Headers>>
}

function statusTable({ target, title, specification, kind, attributes, ...columns }: StatusColumns) {
  const own = Object.entries(attributes).map(([name, headers]) => [name, optional(text, ...headers)] as const)
  const texts = Object.fromEntries(own)
  return defineTable({
    target,
    title,
    specification,
    after: ['ssd_person'],
    columns: {
      ...texts,
      id: filled(text, ...columns.id),
      person: filled(text, ...columns.person),
      starts: filled(day, ...columns.starts),
      ends: present(day, ...columns.ends),
    },
    key: ({ id }) => id,
    check: ({ starts, ends }) =>
      ends !== null && ends < starts ? { column: 'ends', reason: ENDS_BEFORE_START } : null,
    begin: beginSaying((row, of) => {
      const { id, starts, ends } = row
      const cells = row as unknown as Readonly<Record<string, string | null>>
      const given = textsOf(Object.fromEntries(Object.keys(texts).map((name) => [name, cells[name] ?? null])))
      const said = { key: `${target}:${id}`, of, kind, starts, ends, reference: id }
      return keep([statusPart({ ...said, attributes: given })])
    }),
  })
}

/** What a child was to the authority, one table of the dataset for each: open, on a plan, placed, under an order. */
export const statuses = [
  statusTable({
    target: 'ssd_cin_episodes',
    title: 'Episodes of being a child in need',
    specification: dataset(
      'cine',
      'referral_id person_id referral_date cin_primary_need_code referral_source_code referral_source_desc referral_outcome_json referral_nfa close_reason close_date referral_team referral_worker_id',
      'referral_id person_id referral_date cin_primary_need referral_source referral_outcome_json referral_nfa close_reason close_date referral_team referral_worker_id',
    ),
    kind: 'cinEpisode',
    id: ['cine_referral_id'],
    person: ['cine_person_id', 'cine_la_person_id'],
    starts: ['cine_referral_date'],
    ends: ['cine_close_date'],
    attributes: {
      needCode: ['cine_cin_primary_need_code', 'cine_cin_primary_need'],
      referralSource: ['cine_referral_source_code', 'cine_referral_source'],
      noFurtherAction: ['cine_referral_nfa'],
      closeReason: ['cine_close_reason'],
    },
  }),
  statusTable({
    target: 'ssd_cin_plans',
    title: 'Child in need plans',
    specification: dataset(
      'cinp',
      'cin_plan_id referral_id person_id cin_plan_start_date cin_plan_end_date cin_plan_team cin_plan_worker_id',
      'cin_plan_id referral_id person_id cin_plan_start cin_plan_end cin_plan_team cin_plan_worker_id',
    ),
    kind: 'cinPlan',
    id: ['cinp_cin_plan_id'],
    person: ['cinp_person_id', 'cinp_la_person_id'],
    starts: ['cinp_cin_plan_start_date', 'cinp_cin_plan_start'],
    ends: ['cinp_cin_plan_end_date', 'cinp_cin_plan_end'],
    attributes: {},
  }),
  statusTable({
    target: 'ssd_cp_plans',
    title: 'Child protection plans',
    specification: dataset(
      'cppl',
      'cp_plan_id referral_id icpc_id person_id cp_plan_start_date cp_plan_end_date cp_plan_ola cp_plan_initial_category cp_plan_latest_category',
    ),
    kind: 'cpPlan',
    id: ['cppl_cp_plan_id'],
    person: ['cppl_person_id', 'cppl_la_person_id'],
    starts: ['cppl_cp_plan_start_date'],
    ends: ['cppl_cp_plan_end_date'],
    attributes: {
      initialCategory: ['cppl_cp_plan_initial_category'],
      category: ['cppl_cp_plan_latest_category'],
      ofOtherAuthority: ['cppl_cp_plan_ola'],
    },
  }),
  statusTable({
    target: 'ssd_legal_status',
    title: 'Legal statuses',
    specification: dataset(
      'lega',
      'legal_status_id person_id legal_status legal_status_start_date legal_status_end_date',
      'legal_status_id person_id legal_status legal_status_start legal_status_end',
    ),
    kind: 'legalStatus',
    id: ['lega_legal_status_id'],
    person: ['lega_person_id', 'lega_la_person_id'],
    starts: ['lega_legal_status_start_date', 'lega_legal_status_start'],
    ends: ['lega_legal_status_end_date', 'lega_legal_status_end'],
    attributes: { legalStatus: ['lega_legal_status'] },
  }),
  statusTable({
    target: 'ssd_early_help_episodes',
    title: 'Episodes of early help',
    specification: dataset(
      'earl',
      'episode_id person_id episode_start_date episode_end_date episode_reason episode_end_reason episode_organisation episode_worker_id',
      'episode_id person_id episode_start_date episode_end_date episode_reason episode_end_reason episode_organisation episode_worker_name',
    ),
    kind: 'earlyHelp',
    id: ['earl_episode_id', 'earl_episodes_id'],
    person: ['earl_person_id', 'earl_la_person_id'],
    starts: ['earl_episode_start_date'],
    ends: ['earl_episode_end_date'],
    attributes: {
      organisation: ['earl_episode_organisation'],
      reason: ['earl_episode_reason'],
      closeReason: ['earl_episode_end_reason'],
    },
  }),
]
