import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let folder: string
let css: string
let script: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assets-'))
  const { buildAssets } = await import(new URL('../../../../scripts/build-assets.mjs', import.meta.url).href)
  await buildAssets(folder)
  css = await readFile(join(folder, 'goldthread.css'), 'utf8')
  script = await readFile(join(folder, 'goldthread.js'), 'utf8')
}, 60_000)

afterAll(() => rm(folder, { recursive: true }))

describe('the stylesheet', () => {
  it('uses neither the typeface nor the crown that are reserved for gov.uk', () => {
    expect(css).not.toMatch(/GDS Transport|crown|crest/)
  })

  it('loads nothing from elsewhere', () => {
    expect(css).not.toMatch(/url\(|@import/)
  })

  it('has a brand colour that can be read on white and under white', () => {
    const [, hex = ''] = /--gt-brand: ?#([0-9a-f]{6})/.exec(css) ?? []
    expect(contrastWithWhite(hex)).toBeGreaterThanOrEqual(4.5)
  })

  it('prints no navigation', () => {
    expect(css).toMatch(/@media print\{[^{]*\.govuk-service-navigation,[^{]*\{display:none\}/)
  })
})

describe('the script', () => {
  it('tells the styles that scripts run, which GOV.UK leaves to a script inside the page', () => {
    expect(script).toContain('js-enabled')
    expect(script).toContain('govuk-frontend-supported')
  })
})

/** @source WCAG 2.2, relative luminance and contrast ratio */
function contrastWithWhite(hex: string): number {
  const [red = NaN, green = NaN, blue = NaN] = [0, 2, 4].map((at) =>
    linear(parseInt(hex.slice(at, at + 2), 16) / 255),
  )
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
