import { z } from 'zod'
import { askFor, defineCommand, onlyMachines } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import { rangesOf } from '../loading/store.ts'
import { CUT_SHARES, EVALUATE_RANGE } from './news.ts'
import { findVerdicts, keepFound } from './renew.ts'
import { addDone, groundNow, insertEvaluation, listedCount, takeNews, takeTurn } from './store.ts'

/** So many children are held against the standards at once: a job's work, and what one machine takes at a time. */
const RANGE_CHILDREN = 1000

const id = z.uuid()

/** Begins to hold everybody against the standards: a job for each range of children, for any number of machines. */
export const beginEvaluation = defineCommand({
  verb: 'standards.beginEvaluation',
  input: z.object({}),
  load: async (transaction) => ({
    count: await listedCount(transaction),
    ranges: await rangesOf(transaction, RANGE_CHILDREN),
    ground: await groundNow(transaction),
  }),
  policy: onlyMachines('counter'),
  run: async (transaction, { count, ranges, ground }, _input, moment, actor) => {
    const begun = { id: moment.newId<'evaluation'>(), kind: 'all', asAt: moment.today, ground } as const
    await insertEvaluation(transaction, actor, { ...begun, startedAt: moment.at, childrenCount: count })
    for (const { from, until } of ranges) {
      const bounds = Object.entries({ from, until }).filter(([, bound]) => bound !== null)
      const ids = { ...Object.fromEntries(bounds), evaluation: begun.id } as Record<string, Id<string>>
      await askFor(transaction, EVALUATE_RANGE, { actor, moment }, ids)
    }
    return ok({ evaluation: begun.id, ranges })
  },
  trail: ({ evaluation }, { count }) => ({ children: [], body: { evaluation, children: count } }),
})

/** Holds the children of one range against the standards. */
export const renewRange = defineCommand({
  verb: 'standards.renewRange',
  input: z.object({ evaluation: id, from: id.nullable().default(null), until: id.nullable().default(null) }),
  load: async (transaction, { from, until }, actor, moment) => {
    await takeTurn(transaction, actor, 'ranges')
    return findVerdicts(transaction, { from, until }, moment)
  },
  policy: onlyMachines('counter'),
  run: async (transaction, found, { evaluation }, moment, actor) => {
    const moved = await keepFound(transaction, actor, found, moment)
    const isDone = await addDone(transaction, evaluation, found.children.length, moment.at)
    if (isDone) await askFor(transaction, CUT_SHARES, { actor, moment })
    return ok({ moved, count: found.children.length, isDone })
  },
  trail: ({ moved, count }, { alarms }, { evaluation }) => ({
    children: moved as Id<'child'>[],
    body: { evaluation, count, moved: moved.length, alarms: alarms.length },
  }),
})

/** Holds those children against the standards whose records changed, and takes up the news of it. */
export const renewChanged = defineCommand({
  verb: 'standards.renewChanged',
  input: z.object({ lines: z.array(id), children: z.array(id).min(1) }),
  load: async (transaction, { children }, actor, moment) => {
    await takeTurn(transaction, actor, 'changed')
    return findVerdicts(transaction, { children }, moment)
  },
  policy: onlyMachines('counter'),
  run: async (transaction, found, { lines }, moment, actor) => {
    const moved = await keepFound(transaction, actor, found, moment)
    await takeNews(transaction, actor, lines, moment.at)
    if (moved.length > 0) await askFor(transaction, CUT_SHARES, { actor, moment })
    return ok({ moved, count: found.children.length })
  },
  trail: ({ moved, count }, { alarms }) => ({
    children: moved as Id<'child'>[],
    body: { count, moved: moved.length, alarms: alarms.length },
  }),
})
