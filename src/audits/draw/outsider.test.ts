import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { frameOf, recordedDraw } from './draw.factory.ts'
import type { Frame } from './frame.ts'
import { verifyDraw } from './verify.ts'

/** The recipe's fifteen sentences, strata included, followed by other hands: awk, sort and sha256sum. */
const REDRAW = `
frame="$1" lead="$2" independent="$3" tab=$(printf '\\t')
sha() { printf %s "$1" | sha256sum | cut -d' ' -f1; }
seed=$(sha "$(sha256sum < "$frame" | cut -d' ' -f1):$lead:$independent")
size=$(awk '$1 == "size" { print $2 }' "$frame")
awk -F'\\t' -v size="$size" '$1 == "child" { count[$2]++; all++ } END { for (name in count)
  printf "%d\\t%s\\t%d\\n", size * count[name] % all, name, int(size * count[name] / all) }' "$frame" |
  LC_ALL=C sort -t"$tab" -k1,1nr -k2,2 > "$frame.rest"
left=$((size - $(awk -F'\\t' '{ sum += $3 } END { print sum }' "$frame.rest")))
awk -F'\\t' '$1 == "child" { print $2 "\\t" $3 }' "$frame" | while IFS="$tab" read -r stratum reference; do
  printf '%s\\t%s\\t%s\\n' "$(sha "$seed:$reference")" "$stratum" "$reference"
done | LC_ALL=C sort | awk -F'\\t' -v left="$left" '
  NR == FNR { places[$2] = $3 + (NR <= left); next } taken[$2]++ < places[$2] { print $3 }' "$frame.rest" -`

let folder: string
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'gt-outsider-'))))
afterAll(() => rmSync(folder, { recursive: true }))

function redrawn(frame: Frame) {
  const record = recordedDraw(frame)
  const file = join(folder, 'frame.txt')
  writeFileSync(file, record.frameText)
  const { lead, independent } = record.nonces
  const { stdout, stderr } = spawnSync('sh', ['-c', REDRAW, 'redraw', file, lead, independent], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  return { record, sample: stdout.trim().split('\n') }
}

describe('an outsider with awk and the frame file', () => {
  it.each([
    ['without strata', frameOf(25, 8)],
    [
      'over three teams, one of which gives a place more than its share',
      frameOf(25, 8, ['East', 'North', 'South']),
    ],
    [
      'over names with spaces, of which equal ones share what is left over',
      frameOf(12, 5, ['Team B', 'Team A', 'é']),
    ],
    ['from strata that give nobody', frameOf(9, 2, ['a', 'b', 'c', 'd'])],
  ])('draws the same sample again %s', (_case, frame) => {
    const { record, sample } = redrawn(frame)
    expect(sample).toEqual(record.sample)
    expect(verifyDraw(record).matches).toBe(true)
  })

  it('draws another sample from a frame in which one child changed its stratum', () => {
    const frame = frameOf(24, 8, ['East', 'North', 'South'])
    const [first, ...others] = frame.children
    const moved = { ...frame, children: [{ ...first!, stratum: 'South' }, ...others] }
    expect(redrawn(moved).sample).not.toEqual(recordedDraw(frame).sample)
  })
})
