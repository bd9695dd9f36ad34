/** One JSON document on standard output, or the lines that say the same to a person. */
export function print(isJson: boolean, document: unknown, lines: readonly string[]): void {
  process.stdout.write(
    isJson ? `${JSON.stringify(document, null, 2)}\n` : lines.map((line) => `${line}\n`).join(''),
  )
}

/** Columns of text under their headings, as wide as what stands in them. */
export function columns(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  return [head, ...rows].map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

/** Talk that is no answer goes to standard error, so that a pipe gets the answer alone. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}
