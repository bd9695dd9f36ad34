import { day, defineTable, filled, optional, present, text } from '../../../imports/index.ts'
import { ENDS_BEFORE_START } from '../../../organisation/index.ts'
import { dayText, entryPart, statusPart, textsOf } from '../parts.ts'
import { beginSaying, keep } from '../saying.ts'
import { dataset } from './dataset.ts'

const TARGET = 'ssd_cla_episodes'

/** Episodes of being looked after, with the reviewing officer's last contact in each. */
export const lookedAfterEpisodes = defineTable({
  target: TARGET,
  title: 'Episodes of being looked after',
  after: ['ssd_person'],
  specification: dataset(
    'clae',
    'cla_episode_id person_id cla_id cla_placement_id referral_id cla_episode_start_date cla_episode_start_reason cla_primary_need_code cla_episode_ceased_date cla_episode_ceased_reason entered_care_date cla_last_iro_contact_date',
    'cla_episode_id person_id cla_id cla_placement_id referral_id cla_episode_start cla_episode_start_reason cla_primary_need cla_episode_ceased cla_episode_cease_reason cla_review_last_iro_contact_date',
  ),
  columns: {
    id: filled(text, 'clae_cla_episode_id'),
    person: filled(text, 'clae_person_id', 'clae_la_person_id'),
    period: optional(text, 'clae_cla_id'),
    starts: filled(day, 'clae_cla_episode_start_date', 'clae_cla_episode_start'),
    ends: present(day, 'clae_cla_episode_ceased_date', 'clae_cla_episode_ceased'),
    startReason: optional(text, 'clae_cla_episode_start_reason'),
    endReason: optional(text, 'clae_cla_episode_ceased_reason', 'clae_cla_episode_cease_reason'),
    needCode: optional(text, 'clae_cla_primary_need_code', 'clae_cla_primary_need'),
    enteredCare: optional(day, 'clae_entered_care_date'),
    lastContact: optional(day, 'clae_cla_last_iro_contact_date', 'clae_cla_review_last_iro_contact_date'),
  },
  key: ({ id }) => id,
  check: ({ starts, ends }) =>
    ends !== null && ends < starts ? { column: 'ends', reason: ENDS_BEFORE_START } : null,
  begin: beginSaying(({ id, starts, ends, lastContact, enteredCare, ...row }, of) => {
    const { period, startReason, endReason, needCode } = row
    const texts = { period, startReason, endReason, needCode, enteredCareOn: dayText(enteredCare) }
    const said = { key: `${TARGET}:${id}`, of, kind: 'lookedAfter', starts, ends, reference: id } as const
    const contact = lastContact !== null && {
      ...{ key: `${TARGET}:${id}:contact:${dayText(lastContact)}`, of, kind: 'reviewingOfficerContact' },
      ...{ happened: { day: lastContact, at: null }, attributes: {}, reference: id },
    }
    return keep([statusPart({ ...said, attributes: textsOf(texts) }), contact ? entryPart(contact) : null])
  }),
})
