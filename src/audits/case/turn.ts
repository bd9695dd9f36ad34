import type { CaseFile, Seat } from './model.ts'
import { isBlindNow, isSingleAudited, writerSeat } from './views.ts'

/**
 * Whose turn it is, as one auditor meets a case: `view` to give the own first view, `waitView` for the other's, `agree`
 * to write the agreed record, `waitAgreed` for it, `confirm`, `waitConfirm`, or `nothing`.
 */
export type Turn = 'view' | 'waitView' | 'agree' | 'waitAgreed' | 'confirm' | 'waitConfirm' | 'nothing'

export function turnOf(file: CaseFile, seat: Seat): Turn {
  if (file.status === 'submitted') return turnToConfirm(file, seat)
  if (file.status !== 'allocated' && file.status !== 'inProgress') return 'nothing'
  if (file.release?.seat === seat) return 'nothing'
  if (isBlindNow(file)) return file.views[seat] === null ? 'view' : 'waitView'
  return writerSeat(file) === seat ? 'agree' : 'waitAgreed'
}

function turnToConfirm(file: CaseFile, seat: Seat): Turn {
  if (isSingleAudited(file)) return 'nothing'
  return seat === 'second' ? 'confirm' : 'waitConfirm'
}
