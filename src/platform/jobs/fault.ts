/** A fault whose message says nothing of a record, so that it may be logged and kept. */
export class SpokenFault extends Error {
  override readonly name = 'SpokenFault'
}

/** What may be kept of a fault: its own words where it is made for that, else only its kind and code. */
export function sayFault(fault: unknown): string {
  if (fault instanceof SpokenFault) return fault.message
  if (!(fault instanceof Error)) return 'unknown fault'
  return 'code' in fault ? `${fault.name} ${String(fault.code)}` : fault.name
}
