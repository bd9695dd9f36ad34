const ROWS = new Map<string, number>()

/** How many rows of a delivery this program has read so far; null where it does not read it just now. */
export function rowsSoFar(reading: string): number | null {
  return ROWS.get(reading) ?? null
}

/** Counts the rows of a delivery for as long as it is read. */
export async function countingRows<Value>(
  reading: string,
  work: (onRows: (rows: number) => void) => Promise<Value>,
): Promise<Value> {
  ROWS.set(reading, 0)
  try {
    return await work((rows) => ROWS.set(reading, (ROWS.get(reading) ?? 0) + rows))
  } finally {
    ROWS.delete(reading)
  }
}
