import { z } from 'zod'
import { defineCommand, type Actor } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { conflict, invalid } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { peopleHolding, type NamedPerson } from '../case/people/store.ts'
import { calibrationField, gradingInput, peopleField, readGrading } from './inputs.ts'
import { grades, opensCalibrations } from './policy.ts'
import { findCalibration } from './query.ts'
import { hasSpread } from './rules.ts'
import { closeIt, hold, insertCalibration, insertView } from './store.ts'
import { vignetteNamed, vignettes } from './vignettes.ts'
import * as say from './words.ts'

/** Everybody who grades cases, by name. */
export async function gradersIn(transaction: Transaction): Promise<NamedPerson[]> {
  const people = [
    ...(await peopleHolding(transaction, 'auditor')),
    ...(await peopleHolding(transaction, 'moderator')),
  ]
  return people.filter(({ person }, place) => people.findIndex((each) => each.person === person) === place)
}

/** Asks several auditors to grade one invented case, each for themselves. */
export const openCalibration = defineCommand({
  verb: 'audits.openCalibration',
  input: z.object({ vignette: z.string().default(''), people: peopleField }),
  load: async (transaction: Transaction) => ({
    graders: await gradersIn(transaction),
    shipped: await vignettes(),
  }),
  policy: opensCalibrations,
  run: async (transaction, { graders, shipped }, { vignette, people }, moment, actor) => {
    if (!shipped.some(({ code }) => code === vignette)) return invalid(say.CHOOSE_VIGNETTE, 'vignette')
    if (people.length < 2) return invalid(say.CHOOSE_AUDITORS, 'people')
    const isKnown = (id: string) => graders.some(({ person }) => person === id)
    if (!people.every(isKnown)) return invalid(say.UNKNOWN_AUDITOR, 'people')
    const id = moment.newId<'calibration'>()
    await insertCalibration(transaction, { id, vignette, people }, moment, actor)
    return ok({ id, asked: people.length })
  },
  trail: ({ id, asked }, _facts, { vignette }) => ({
    children: [],
    body: { calibration: id, vignette, asked },
  }),
})

/** Keeps what somebody makes of the invented case, once and for good. */
export const gradeCalibration = defineCommand({
  verb: 'audits.gradeCalibration',
  input: gradingInput,
  load: loadHeld,
  policy: grades,
  run: async (transaction, { calibration, vignette }, typed, moment, actor) => {
    if (calibration.isClosed) return conflict(say.CLOSED_ALREADY)
    if (calibration.hasGraded) return conflict(say.GRADED_ALREADY)
    const view = readGrading(typed, vignette)
    if (!view.ok) return view
    await insertView(transaction, calibration.id, view.value, moment, actor)
    return ok(calibration.id)
  },
  // What was graded is blind, so the trail does not tell it either.
  trail: (id) => ({ children: [], body: { calibration: id } }),
})

/** Ends the grading: from now on everybody who knows of it sees the spread, if there is one. */
export const closeCalibration = defineCommand({
  verb: 'audits.closeCalibration',
  input: z.object({ calibration: calibrationField, withoutSpread: z.string().optional() }),
  load: loadHeld,
  policy: opensCalibrations,
  run: async (transaction, { calibration }, { withoutSpread }, moment) => {
    if (calibration.isClosed) return conflict(say.CLOSED_ALREADY)
    const hasNone = !hasSpread({ ...calibration, isClosed: true })
    if (hasNone && withoutSpread !== 'yes') return invalid(say.TOO_FEW, 'withoutSpread')
    await closeIt(transaction, calibration.id, moment)
    return ok(calibration)
  },
  trail: ({ id, done, asked }) => ({ children: [], body: { calibration: id, done, asked } }),
})

async function loadHeld(
  transaction: Transaction,
  input: { readonly calibration: Id<'calibration'> },
  actor: Actor,
) {
  await hold(transaction, input.calibration)
  const calibration = await findCalibration(transaction, input.calibration, actor.person)
  const vignette = calibration && (await vignetteNamed(calibration.vignette))
  return calibration && vignette ? { calibration, vignette } : null
}
