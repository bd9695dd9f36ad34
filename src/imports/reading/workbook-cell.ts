const SECOND_MS = 1000

/** The text that a cell of a workbook shows, with dates as ISO and without anything that it would compute. */
export function textOfCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return textOfDate(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Number.isNaN(value)) return '#VALUE!'
  return typeof value === 'object' ? textOfRich(value as RichValue) : String(value)
}

interface RichValue {
  readonly richText?: readonly { readonly text: string }[]
  readonly text?: unknown
  readonly result?: unknown
  readonly error?: string
}

function textOfRich({ richText, text, result, error }: RichValue): string {
  if (richText) return richText.map((part) => part.text).join('')
  if (error !== undefined) return error
  return textOfCell(text ?? result)
}

/** Excel keeps a day as a number, and a time as its fraction, which may miss the second by a hair. */
function textOfDate(date: Date): string {
  const rounded = new Date(Math.round(date.getTime() / SECOND_MS) * SECOND_MS)
  if (Number.isNaN(rounded.getTime())) return '#VALUE!'
  const [day = '', time = ''] = rounded.toISOString().slice(0, 19).split('T')
  return time === '00:00:00' ? day : `${day}T${time}`
}
