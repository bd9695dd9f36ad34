/** The share as a whole per cent, a half rounded up (1 of 8 is 13), or null: of none there is no share. */
export function sharePercent(count: number, of: number): number | null {
  return of === 0 ? null : Math.floor((200 * count + of) / (2 * of))
}
