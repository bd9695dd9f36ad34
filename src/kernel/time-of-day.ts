const CLOCK = /^([01]?\d|2[0-3])(?:[:.]?([0-5]\d))?\s*(am|pm)?$/i

/** The time of day as people type it, `15:40`, `3.40pm` or `3pm`, as `HH:MM`; null when it is none. */
export function parseTimeOfDay(text: string): string | null {
  const parts = CLOCK.exec(text.trim())
  if (!parts) return null
  const half = parts[3]?.toLowerCase()
  const hour = Number(parts[1])
  if (half === undefined) return parts[2] === undefined ? null : clock(hour, parts[2])
  if (hour < 1 || hour > 12) return null
  return clock((hour % 12) + (half === 'pm' ? 12 : 0), parts[2] ?? '00')
}

function clock(hour: number, minute: string): string {
  return `${String(hour).padStart(2, '0')}:${minute}`
}
