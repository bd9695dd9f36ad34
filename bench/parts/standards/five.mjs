// The five reference standards, as our rules and as the figures that the peers are given.
export const FIVE = {
  present: { kind: 'plan', graceDays: 14 },
  within: { trigger: 'strategyMeeting', response: 'planningMeeting', days: 10 },
  cadence: { kind: 'supervision', everyDays: 150 },
  current: { kind: 'riskAssessment', complete: 'complete', days: 180, graceDays: 14 },
  attribute: { kind: 'visit', attribute: 'seenAlone', leastPercent: 50 },
}

const days = (count) => ({ unit: 'days', count })
const entries = (kind) => ({ kinds: [kind], yes: [] })

/** The same as standards of ours, in force since ever. */
export function fiveStandards() {
  const { present, within, cadence, current, attribute } = FIVE
  const rules = [
    { shape: 'present', entries: entries(present.kind), since: 'stay', grace: days(present.graceDays) },
    {
      ...{
        shape: 'within',
        trigger: { on: 'entry', entries: entries(within.trigger) },
        unlessDeclined: false,
      },
      response: { by: 'entries', entries: entries(within.response) },
      limit: days(within.days),
    },
    {
      ...{ shape: 'cadence', entries: entries(cadence.kind), every: days(cadence.everyDays) },
      ...{ stages: [], pausesWhileMissing: false },
    },
    {
      ...{
        shape: 'current',
        kind: current.kind,
        complete: current.complete,
        noOlderThan: days(current.days),
      },
      ...{ renewedDuringStay: true, grace: days(current.graceDays) },
    },
    { shape: 'attribute', kind: attribute.kind, attribute: attribute.attribute, leastPercent: 50 },
  ]
  return rules.map((rule) => ({
    ...{ code: rule.shape, name: rule.shape, clause: '', subject: 'child', shape: rule.shape, over: 'stay' },
    ...{ appliesTo: 'everyone', owedBy: 'the team', until: null },
    versions: [{ from: 0, citation: '', rule }],
  }))
}

export const NAMES = Object.keys(FIVE)
