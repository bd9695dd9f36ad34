import {
  day,
  defineTable,
  filled,
  keepDecided,
  type KeptTable,
  list,
  optional,
  present,
  text,
} from '../../imports/index.ts'
import { childrenOfSource, ENDS_BEFORE_START } from '../../organisation/index.ts'
import { decideRows, keyOf } from './rules.ts'
import { periodsOf, registersFor } from './store.ts'

const STAYS: KeptTable = {
  things: 'register.stay',
  isOfChild: true,
  columns: {
    ...{ register_id: 'register', strands: 'strands', risk_level: 'riskLevel' },
    ...{ starts_on: 'from', ends_on: 'until', reason_on: 'reasonOn', reason_off: 'reasonOff' },
  },
}

/** Who was on which register, from when until when (the first day off it). */
export const stays = defineTable({
  target: 'stays',
  title: 'Stays on the register',
  after: ['ssd_person'],
  columns: {
    id: optional(text, 'stay_id'),
    person: filled(text, 'person_id'),
    register: optional(text, 'register'),
    strands: optional(list, 'strands', 'strand'),
    riskLevel: optional(text, 'risk_level', 'risk'),
    from: filled(day, 'from', 'starts_on', 'start_date'),
    until: present(day, 'until', 'ends_on', 'end_date'),
    reasonOn: optional(text, 'reason_on'),
    reasonOff: optional(text, 'reason_off'),
  },
  template: {
    id: 'A reference of your own for this time on the list. Without one, the child, the list and the first day tell it apart.',
    person: "The child's id in your case system, as text.",
    register: 'The code or name of the list. May stay blank where you keep only one.',
    strands: 'The strands, with ; between several.',
    riskLevel: 'The risk level.',
    from: 'The day the child went on the list: 27/03/2015.',
    until: 'The first day off the list. Blank while the child is on it.',
    reasonOn: 'Why the child went on the list.',
    reasonOff: 'Why the child came off the list.',
  },
  key: keyOf,
  check: ({ from, until }) =>
    until !== null && until < from ? { column: 'until', reason: ENDS_BEFORE_START } : null,
  begin: async (transaction, context) => {
    const registers = await registersFor(transaction, context)
    return async (rows) => {
      const children = await childrenOfSource(
        transaction,
        context.source,
        rows.map(({ person }) => person),
      )
      await registers.found(rows.flatMap(({ register }) => (register === null ? [] : [register])))
      const stays = await periodsOf(
        transaction,
        [...children.values()].map(({ child }) => child),
      )
      const known = { children, registers: registers.known(), source: context.source, stays }
      return keepDecided(transaction, STAYS, context, decideRows(rows, known))
    }
  },
})
