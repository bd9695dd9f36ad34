/** A text that a spreadsheet would compute is written so that it does not: a value may come from anybody. */
export function safeCell(text: string | null): string {
  return text !== null && /^[=+\-@\t\r]/.test(text) ? `'${text}` : (text ?? '')
}
