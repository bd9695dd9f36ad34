import { listed } from '../../kernel/sentence.ts'

export const NO_REASON = 'Say what has to be corrected'

export function noFigures(figures: readonly string[]): string {
  return `Take out ${listed(figures.map((figure) => `“${figure}”`))}. The reason stands at the top of every report, the public one too, where no figure may stand that was not counted for it`
}

export function replacedBy(version: number): string {
  return `Replaced by version ${version}.`
}
