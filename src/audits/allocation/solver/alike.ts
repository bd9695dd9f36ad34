import type { WaitingCase } from './model.ts'

/** Cases, by their places, to which every one of the auditors stands in the same way. */
export interface Alike {
  readonly places: readonly number[]
  /** The first of them, which stands for all. */
  readonly file: WaitingCase
}

/** Cases that are alike to the solver, so that it need not tell them apart: the children of one team, as a rule. */
export function alikeCases(cases: readonly WaitingCase[], auditors: readonly number[]): Alike[] {
  const groups = new Map<string, { places: number[]; file: WaitingCase }>()
  for (const [place, file] of cases.entries()) {
    const key = auditors.map((auditor) => letterOf(file, auditor)).join('')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { places: [place], file })
    else group.places.push(place)
  }
  return [...groups.values()]
}

function letterOf({ fits }: WaitingCase, auditor: number): string {
  const fit = fits[auditor]
  if (fit === undefined || fit.bars.length > 0) return 'x'
  const where = fit.isOutside === null ? 'n' : fit.isOutside ? 'o' : 'i'
  return fit.isChecked ? where : where.toUpperCase()
}
