// The board report as a Word file and as a PDF for 8 and for 1,000 cases, its pictures drawn anew each time, beside the
// bare docx library and pandoc making the same tables: by turns in one run, medians. Equal reports must give equal bytes.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundled, median } from './parts/bundled.mjs'
import { reportOf } from './parts/board-report.mjs'
import { bareWord } from './parts/bare-word.mjs'

const SIZES = [
  { cases: 8, goalMs: 60, runs: 15 },
  { cases: 1_000, goalMs: 250, runs: 9 },
]

const parts = await bundled(['reports/render/docx.ts', 'reports/render/pdf.ts'])
const folder = mkdtempSync(join(tmpdir(), 'gt-bench-reports-'))
const hasPandoc = spawnSync('pandoc', ['--version']).status === 0

try {
  await first()
  const lines = []
  for (const size of SIZES) lines.push(...(await compare(size)))
  for (const { text } of lines) console.log(text)
  if (lines.some(({ isMet }) => !isMet)) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** What the first report after a start costs: loading the libraries and the fonts once. */
async function first() {
  const printed = reportOf(8, 'first')
  for (const [name, write] of [
    ['word', parts.reportDocx],
    ['pdf', parts.reportPdf],
  ]) {
    const from = performance.now()
    const file = await write(printed)
    console.log(`first ${name} after a start: ${ms(performance.now() - from)} ms`)
    const isEqual = file.equals(await write(structuredClone(printed)))
    if (!isEqual || file.equals(await write(reportOf(8, 'other'))))
      throw new Error(`${name}: bytes are not as the report is`)
  }
}

async function compare({ cases, goalMs, runs }) {
  const peers = {
    word: (printed) => parts.reportDocx(printed),
    'word without pictures': (printed) => parts.reportDocx(withoutPictures(printed)),
    pdf: (printed) => parts.reportPdf(printed),
    'pdf without pictures': (printed) => parts.reportPdf(withoutPictures(printed)),
    'bare docx library': (printed) => bareWord(printed),
    ...(hasPandoc ? { pandoc: (printed) => pandoc(printed) } : {}),
  }
  const names = Object.keys(peers)
  const times = new Map(names.map((name) => [name, []]))
  for (let run = 0; run <= runs; run += 1) {
    // Whoever comes second may find the machine warm or busy, so they take turns at it.
    for (const name of names.slice(run % names.length).concat(names.slice(0, run % names.length))) {
      // Another text each time: what was drawn or laid out before is not used again.
      const printed = reportOf(cases, `${name} ${run}`)
      const from = performance.now()
      await peers[name](printed)
      if (run > 0) times.get(name).push(performance.now() - from)
    }
  }
  for (const name of names) console.log(`${name}, ${cases} cases: ${ms(median(times.get(name)))} ms`)
  if (!hasPandoc) console.log('pandoc: not installed')
  return ['word', 'pdf'].map((name) => {
    const time = median(times.get(name))
    return { isMet: time <= goalMs, text: `reports: ${name} ${cases} cases ${ms(time)} (goal ${goalMs})` }
  })
}

function pandoc({ document }) {
  const from = join(folder, 'report.html')
  const tables = document.sections.flatMap((section) =>
    section.paragraphs.flatMap(({ table }) => table ?? []),
  )
  writeFileSync(from, tables.map(htmlTable).join('\n'))
  const { status } = spawnSync('pandoc', [from, '-o', join(folder, 'report.docx')])
  if (status !== 0) throw new Error('pandoc could not write the report')
}

function htmlTable({ caption, head, rows }) {
  const row = (cells, tag) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
  return `<table><caption>${caption}</caption>${row(head, 'th')}${rows.map((each) => row(each, 'td')).join('')}</table>`
}

function withoutPictures({ document, standing }) {
  const sections = document.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) => ({ ...paragraph, picture: null })),
  }))
  return { document: { ...document, sections }, standing }
}

function ms(time) {
  return time.toFixed(0)
}
