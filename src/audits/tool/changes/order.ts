/** Of the codes that both rows hold, those that stand in another order: as few as explain the difference. */
export function movedBetween(before: readonly string[], after: readonly string[]): string[] {
  const common = before.filter((code) => after.includes(code))
  const target = after.filter((code) => common.includes(code))
  const kept = new Set(longestCommon(common, target))
  return target.filter((code) => !kept.has(code))
}

function longestCommon(one: readonly string[], two: readonly string[]): string[] {
  const rows: string[][][] = [Array.from({ length: two.length + 1 }, () => [])]
  for (const each of one) {
    const above = rows.at(-1) as string[][]
    const row: string[][] = [[]]
    two.forEach((other, place) => {
      const [left, over] = [row[place] as string[], above[place + 1] ?? []]
      const both = [...(above[place] ?? []), each]
      row.push(each === other ? both : left.length >= over.length ? left : over)
    })
    rows.push(row)
  }
  return rows.at(-1)?.at(-1) ?? []
}
