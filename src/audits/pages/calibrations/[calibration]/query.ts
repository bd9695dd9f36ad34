import { z } from 'zod'
import { defineQuery, holds, type Actor } from '../../../../access/index.ts'
import type { Id } from '../../../../kernel/ids.ts'
import type { Transaction } from '../../../../platform/database/with-actor.ts'
import { calibrationField } from '../../../calibration/inputs.ts'
import type { Calibration, CalibrationView } from '../../../calibration/model.ts'
import { knowsCalibrations } from '../../../calibration/policy.ts'
import { findCalibration, viewsOf } from '../../../calibration/query.ts'
import { seesSpread } from '../../../calibration/rules.ts'
import { vignetteNamed, type Vignette } from '../../../calibration/vignettes.ts'
import { toolNamed, type Tool } from '../../../tool/index.ts'

export interface CalibrationSeen {
  readonly calibration: Calibration
  readonly vignette: Vignette
  readonly tool: Tool
  /** Whether the spread is for who looks. */
  readonly seesSpread: boolean
  /** Every view where the spread is for who looks, else none. */
  readonly views: readonly CalibrationView[]
}

// Grades mean what they mean on the form that auditors know.
const TOOL = 'exploitation-1'

/** An invented case to be graded, or how far apart its auditors were. */
export const calibrationQuery = defineQuery({
  verb: 'audits.seeCalibration',
  input: z.object({ calibration: calibrationField }),
  load: loadCalibration,
  policy: knowsCalibrations,
  trail: ({ calibration }) => ({
    children: [],
    body: { calibration: calibration.id, isClosed: calibration.isClosed },
  }),
})

async function loadCalibration(
  transaction: Transaction,
  input: { readonly calibration: Id<'calibration'> },
  actor: Actor,
): Promise<CalibrationSeen | null> {
  const calibration = await findCalibration(transaction, input.calibration, actor.person)
  const vignette = calibration && (await vignetteNamed(calibration.vignette))
  const tool = await toolNamed(transaction, TOOL)
  if (!calibration || !vignette || !tool) return null
  const isShown = seesSpread(calibration, holds(actor, 'auditLead'))
  const views = isShown ? await viewsOf(transaction, calibration.id) : []
  return { calibration, vignette, tool, seesSpread: isShown, views }
}
