/** So many of so many: `{ count: 4, of: 8 }`. */
export interface Share {
  readonly count: number
  readonly of: number
}

/** Whether the numbers can be a share of anything: whole, not below 0, and no more than the whole. */
export function isShare({ count, of }: Share): boolean {
  return Number.isSafeInteger(count) && Number.isSafeInteger(of) && count >= 0 && count <= of
}
