import type { Standard } from '../../src/standards/index.ts'
import { literalDay } from '../../src/kernel/day.ts'
const s = (code: string, over: string, appliesTo: string, rule: object) =>
  ({
    code,
    name: code,
    clause: '',
    subject: 'child',
    shape: (rule as { shape: string }).shape,
    over,
    appliesTo,
    owedBy: '',
    until: null,
    versions: [{ from: literalDay('2013-01-01'), citation: '', rule }],
  }) as unknown as Standard
const e = (...kinds: string[]) => ({ kinds, yes: [] })
export async function shippedStandards(): Promise<readonly Standard[]> {
  return [
    s('supervision-monthly', 'stay', 'everyone', {
      shape: 'cadence',
      entries: e('supervision'),
      every: { unit: 'months', count: 1 },
      stages: [],
      pausesWhileMissing: false,
    }),
    s('return-interview-offered', 'stay', 'everyone', {
      shape: 'within',
      trigger: { on: 'episodeEnd' },
      response: { by: 'answer', answer: 'offered', as: 'yes' },
      limit: { unit: 'hours', count: 72 },
      unlessDeclined: false,
    }),
    s('return-interview-72-hours', 'stay', 'everyone', {
      shape: 'within',
      trigger: { on: 'episodeEnd' },
      response: { by: 'entries', entries: { kinds: ['returnInterview'], yes: ['held'] } },
      limit: { unit: 'hours', count: 72 },
      unlessDeclined: true,
    }),
    s('return-interview-refusal-recorded', 'stay', 'everyone', {
      shape: 'within',
      trigger: { on: 'episodeEnd' },
      response: { by: 'answer', answer: 'accepted', as: 'recorded' },
      limit: { unit: 'hours', count: 72 },
      unlessDeclined: false,
    }),
    s('looked-after-visits', 'placement', 'lookedAfter', {
      shape: 'cadence',
      entries: { kinds: ['visit'], yes: ['seen'] },
      every: null,
      stages: [
        { first: true, every: { unit: 'days', count: 7 } },
        { flag: 'untilEighteen', during: { unit: 'months', count: 12 }, every: { unit: 'days', count: 42 } },
        { flag: 'untilEighteen', every: { unit: 'months', count: 3 } },
        { every: { unit: 'days', count: 42 } },
      ],
      pausesWhileMissing: true,
    }),
  ]
}
