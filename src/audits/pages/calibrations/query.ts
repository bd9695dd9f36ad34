import { z } from 'zod'
import { defineQuery } from '../../../access/index.ts'
import type { Calibration } from '../../calibration/model.ts'
import { knowsCalibrations } from '../../calibration/policy.ts'
import { calibrationsFor } from '../../calibration/query.ts'
import { vignettes, type Vignette } from '../../calibration/vignettes.ts'

export interface CalibrationsSeen {
  readonly calibrations: readonly Calibration[]
  readonly shipped: readonly Vignette[]
}

/** Every calibration, with what of it is this person's to do. */
export const calibrationsQuery = defineQuery({
  verb: 'audits.seeCalibrations',
  input: z.object({}),
  load: async (transaction, _input, actor): Promise<CalibrationsSeen> => ({
    calibrations: await calibrationsFor(transaction, actor.person),
    shipped: await vignettes(),
  }),
  policy: knowsCalibrations,
  trail: ({ calibrations }) => ({ children: [], body: { count: calibrations.length } }),
})
