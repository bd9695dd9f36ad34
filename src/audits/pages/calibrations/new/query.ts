import { z } from 'zod'
import { defineQuery } from '../../../../access/index.ts'
import type { Transaction } from '../../../../platform/database/with-actor.ts'
import { gradersIn } from '../../../calibration/commands.ts'
import { opensCalibrations } from '../../../calibration/policy.ts'
import { vignettes } from '../../../calibration/vignettes.ts'

/** What a calibration can be opened with. */
export const newCalibrationQuery = defineQuery({
  verb: 'audits.seeNewCalibration',
  input: z.object({}),
  load: async (transaction: Transaction) => ({
    graders: await gradersIn(transaction),
    shipped: await vignettes(),
  }),
  policy: opensCalibrations,
  trail: () => ({ children: [], body: {} }),
})

export type NewCalibration = NonNullable<Awaited<ReturnType<typeof newCalibrationQuery.load>>>
