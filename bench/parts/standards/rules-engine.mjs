// The same five standards for json-rules-engine: facts are worked out child by child in plain JavaScript, by another hand
// than the shapes, and rules make verdicts of them.
import { Engine } from 'json-rules-engine'
import { AS_AT, OPEN } from './case-record.mjs'
import { FIVE, NAMES } from './five.mjs'

const VERDICTS_BY_WEIGHT = [1, 2, 0, 3]

/** Verdicts of the first so many children, by standard. */
export async function judgeByRules(record, childrenCount) {
  const engine = new Engine([], { allowUndefinedFacts: true })
  for (const name of NAMES) {
    engine.addFact(name, async (_params, almanac) => FACTS[name](await almanac.factValue('child')))
    for (const [place, verdict] of VERDICTS_BY_WEIGHT.entries()) {
      const weightier = VERDICTS_BY_WEIGHT.slice(0, place)
      engine.addRule({
        conditions: {
          all: [
            { fact: name, operator: 'contains', value: verdict },
            ...weightier.map((value) => ({ fact: name, operator: 'doesNotContain', value })),
          ],
        },
        event: { type: name, params: { verdict } },
      })
    }
  }
  const verdicts = Object.fromEntries(NAMES.map((name) => [name, new Uint8Array(childrenCount).fill(4)]))
  for (let child = 0; child < childrenCount; child += 1) {
    const { events } = await engine.run({ child: childOf(record, child) })
    for (const { type, params } of events) verdicts[type][child] = params.verdict
  }
  return verdicts
}

function childOf(record, child) {
  const { kinds, first, day, attributes, stayFirst, stayFrom, stayUntil } = record
  const entries = (kind) => {
    const group = child * kinds.length + kinds.indexOf(kind)
    const rows = []
    for (let row = first[group]; row < first[group + 1]; row += 1)
      rows.push({ day: day[row], answers: attributes[row] })
    return rows
  }
  const stays = []
  for (let stay = stayFirst[child]; stay < stayFirst[child + 1]; stay += 1) {
    if (stayFrom[stay] > AS_AT || stayUntil[stay] <= stayFrom[stay]) continue
    stays.push({ from: stayFrom[stay], until: stayUntil[stay] > AS_AT ? OPEN : stayUntil[stay] })
  }
  return { entries, stays }
}

const isOver = ({ until }) => until !== OPEN
const lastDay = ({ until }) => Math.min(AS_AT, until - 1)
const unmet = (stay, due) => (isOver(stay) && due >= stay.until ? 4 : due >= AS_AT ? 3 : 1)
const during = (rows, stay) => rows.filter(({ day }) => day >= stay.from && day <= lastDay(stay))

const FACTS = {
  present: ({ stays, entries }) =>
    stays.map((stay) =>
      during(entries(FIVE.present.kind), stay).length > 0
        ? 0
        : unmet(stay, stay.from + FIVE.present.graceDays),
    ),
  within: ({ stays, entries }) =>
    stays.flatMap((stay) =>
      during(entries(FIVE.within.trigger), stay).map(({ day }) => {
        const due = day + FIVE.within.days
        const isAnswered = entries(FIVE.within.response).some(
          (each) => each.day >= day && each.day <= due && each.day <= AS_AT,
        )
        return isAnswered ? 0 : unmet(stay, due)
      }),
    ),
  cadence: ({ stays, entries }) =>
    stays.flatMap((stay) => {
      const days = new Set(during(entries(FIVE.cadence.kind), stay).map(({ day }) => day))
      const marks = [stay.from, ...days]
      return marks.map((day, place) => {
        const due = day + FIVE.cadence.everyDays
        const next = marks[place + 1]
        return next === undefined ? unmet(stay, due) : next <= due ? 0 : 1
      })
    }),
  current: ({ stays, entries }) =>
    stays.map((stay) => {
      const latest = entries(FIVE.current.kind).findLast(({ day }) => day <= lastDay(stay))
      const complete = latest ? latest.answers & 3 : 2
      if (!latest || complete >= 2 || latest.day < stay.from)
        return unmet(stay, stay.from + FIVE.current.graceDays)
      if (latest.day + FIVE.current.days < Math.min(AS_AT, stay.until)) return 1
      return complete === 1 ? 0 : 2
    }),
  attribute: ({ stays, entries }) =>
    stays.map((stay) => {
      const said = during(entries(FIVE.attribute.kind), stay).map(({ answers }) => (answers >> 2) & 3)
      const asked = said.filter((answer) => answer !== 3)
      const least = Math.ceil((asked.length * FIVE.attribute.leastPercent) / 100)
      const yes = asked.filter((answer) => answer === 1).length
      const blank = asked.filter((answer) => answer === 0).length
      if (asked.length === 0) return 4
      return yes >= least ? 0 : yes + blank >= least ? 2 : 1
    }),
}
