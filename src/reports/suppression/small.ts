import { LARGEST_SMALL_COUNT, type CountTable } from './model.ts'

/** Whether a count points to few children: 1 to 5. None is not small. */
export function isSmall(count: number): boolean {
  return count > 0 && count <= LARGEST_SMALL_COUNT
}

/** The cells that hold 1 to 5 audits, or all but 1 to 5. @source domain.md, disclosure */
export function smallCells({ cells }: CountTable, auditCount: number): string[] {
  const isTelling = (count: number) => isSmall(count) || isSmall(auditCount - count)
  return Object.keys(cells).filter((cell) => isTelling(cells[cell] ?? 0))
}

/** Whether the table says of every child what may be said of none: all or none of the audits in such a cell. */
export function tellsOfEveryChild({ cells, neverAll, neverNone }: CountTable, auditCount: number): boolean {
  return neverAll.some((cell) => cells[cell] === auditCount) || neverNone.some((cell) => cells[cell] === 0)
}

/** The length of the list, where it is not 1 to 5 more than the audits. */
export function tellableFrame(frameCount: number | null, auditCount: number): number | null {
  return frameCount === null || isSmall(frameCount - auditCount) ? null : frameCount
}
