/** What PostgreSQL answers where a row of that key is there already (unique_violation). */
const KEY_IS_THERE = '23505'

/**
 * Does the work, and once more from the start where somebody stored the same key at the same moment: a form that is sent
 * twice at once. The second time the work sees what is there, and refuses it in its own words; a key that is there still
 * is a fault.
 */
export async function onceMoreIfOvertaken<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (fault) {
    if (!isOvertaken(fault)) throw fault
    return work()
  }
}

function isOvertaken(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === KEY_IS_THERE
}
