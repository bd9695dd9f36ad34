import { formatDay } from '../kernel/day.ts'
import { exposureIn, roundsAfter, type ExaminedRound, type Exposure } from './exposure.ts'
import type { Action } from './model.ts'
import type { ActionList } from './pages/actions/query.ts'

/** `actions list` as the contracts have it. A month where no day is known stays a month; unknown is null. */
export function actionsDocument({ actions, examined }: ActionList) {
  return { actions: actions.map((action) => documentOf(action, examined)) }
}

function documentOf(action: Action, examined: readonly ExaminedRound[]) {
  const { reference, title, owner, due, status, recommended, inForceFrom } = action
  const day = inForceFrom === null ? null : formatDay(inForceFrom)
  const exposure = latestExposure(action, examined)
  return { reference, title, owner, due, status, recommended, inForceFrom: day, exposure }
}

/** Whether the cases of the latest round could show the action; null while no later round has been audited. */
export function latestExposure(action: Action, examined: readonly ExaminedRound[]): Exposure | null {
  const latest = roundsAfter(action, examined).at(-1)
  return latest === undefined ? null : exposureIn(action, latest)
}
