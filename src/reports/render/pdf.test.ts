import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { partsOf, tableOf } from '../../platform/pictures/index.ts'
import { LAYOUTS } from '../layout/index.ts'
import type { Paragraph, ReportDocument } from '../model.ts'
import { insideFacts, publicFacts } from '../rules/disclosure.ts'
import { documentOf, draftReport } from '../rules/draft.ts'
import { storySources } from '../story.factory.ts'
import { blocksOf } from './lines.ts'
import { readPdf, type Heard, type ReadPdf } from './pdf.fixture.ts'
import { reportPdf } from './pdf.ts'

const written = () => documentOf(draftReport(LAYOUTS[0], insideFacts(storySources(), 'restricted'), []))
const document = written()
const standing = 'Draft of version 1. Not issued.'
let file: Buffer
let read: ReadPdf

beforeAll(async () => {
  file = await reportPdf({ document, standing })
  read = await readPdf(file)
})

const paragraphs = document.sections.flatMap((section) => section.paragraphs)
const said = (roles: readonly string[], heard: readonly Heard[] = read.heard) =>
  heard.filter(({ role }) => roles.includes(role)).map(({ text }) => text)

/** Letters and figures alone: where lines break, a PDF and a page differ in their spaces. */
function letters(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}%]/gu, '')
}

function words({ header, sections, note, title, marking }: ReportDocument): string {
  const lines = header.flatMap(({ label, value }) => [label, value])
  const told = sections.flatMap((section) => [section.title, ...section.paragraphs.flatMap(wordsOf)])
  return [marking, title, standing, ...lines, ...told, note].join(' ')
}

function wordsOf({ number, heading, text, table }: Paragraph): string[] {
  const blocks = blocksOf(text).flatMap((block) => (block.kind === 'list' ? block.items : [block.text]))
  return [
    number,
    heading ?? '',
    ...blocks,
    ...(table === null ? [] : [table.caption, ...table.head, ...table.rows.flat()]),
  ]
}

function of(title: string, text: string): ReportDocument {
  const paragraph = {
    key: 'k',
    number: '1.1',
    heading: null,
    text,
    table: null,
    picture: null,
    isEdited: false,
  }
  return { ...document, title, sections: [{ title: 'One', paragraphs: [paragraph] }] }
}

describe('a report as a PDF', () => {
  it('names nobody and no time, and says its title and its language', () => {
    const { Title, Language, Creator, ...others } = read.info
    expect({ Title, Language }).toEqual({ Title: document.title, Language: 'en-GB' })
    // The program that wrote it; it cannot be told to keep quiet.
    expect(Creator).toMatch(/^Typst/)
    expect(Object.entries(others).filter(([, value]) => typeof value === 'string')).toEqual([
      ['PDFFormatVersion', '1.7'],
    ])
    expect(file.toString('latin1')).not.toMatch(/CreateDate|ModDate|CreationDate|\/Author|dc:creator/)
  })

  it('claims to be for everybody (PDF/UA-1), and is tagged', () => {
    expect(read.isTagged).toBe(true)
    expect(file.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  it('has the title, the sections and the headings of paragraphs at their levels and in their order', () => {
    expect(said(['H1'])).toEqual([document.title])
    expect(said(['H2'])).toEqual(document.sections.map(({ title }) => title))
    expect(said(['H3'])).toEqual(
      paragraphs.flatMap(({ number, heading }) => (heading === null ? [] : [`${number} ${heading}`])),
    )
  })

  it('says every word that the page says, in its order, and nothing else', () => {
    const pictures = paragraphs.flatMap(({ picture }) => picture ?? [])
    const withoutPictures = documentOf(
      draftReport(
        LAYOUTS.find(({ version }) => version === 3)!,
        insideFacts(storySources(), 'restricted'),
        [],
      ),
    )
    return reportPdf({ document: withoutPictures, standing })
      .then(readPdf)
      .then(({ heard }) => {
        expect(letters(heard.map(({ text }) => text).join(' '))).toBe(letters(words(withoutPictures)))
        expect(pictures).not.toEqual([])
      })
  })

  it('has every figure of the page in the same order', () => {
    const figures = (text: string) => text.match(/\d+(?:[.,]\d+)*%?/g) ?? []
    const withTables = read.heard.filter(({ role }) => role !== 'Figure')
    const ours = paragraphs.flatMap((paragraph) => figures(wordsOf(paragraph).join(' ')))
    const theirs = withTables.flatMap(({ text }) => figures(text))
    let at = 0
    for (const each of theirs) if (each === ours[at]) at += 1
    expect(ours.slice(at)).toEqual([])
  })

  it('has words in the place of every picture, and heads over the columns of every table', () => {
    const drawn = paragraphs.flatMap(({ picture }) => (picture === null ? [] : partsOf(picture)))
    const figures = read.heard.filter(({ role }) => role === 'Figure')
    expect(figures.map(({ alt }) => alt)).toEqual(drawn.map(({ description }) => description))
    expect(said(['TH']).slice(0, 5)).toEqual(paragraphs.find(({ table }) => table !== null)?.table?.head)
  })

  it('keeps what repeats on each page out of the reading, and hides nothing', () => {
    const apart = letters(read.apart.join(' '))
    expect(apart).toContain(letters(`${document.marking} ${standing}`))
    const rest = apart
      .replaceAll(letters(`${document.marking} ${standing}`), '')
      .replaceAll(/Page\d+of\d+/g, '')
    // A table that goes on overleaf has its head again.
    const heads = paragraphs.flatMap(({ table, picture }) =>
      [table, picture && tableOf(picture)].flatMap((each) => each?.head.join('') ?? []),
    )
    expect(heads.map(letters).reduce((left, head) => left.replaceAll(head, ''), rest)).toBe('')
    expect(file.toString('latin1')).not.toMatch(/\/EmbeddedFile|\/Annot |\/OCG|\/JavaScript|\/AcroForm/)
  })

  it('is the same to the byte whenever it is written', async () => {
    expect((await reportPdf({ document: written(), standing })).equals(file)).toBe(true)
    expect((await reportPdf({ document, standing: 'Another' })).equals(file)).toBe(false)
  })

  it('gives the public what its page says', async () => {
    const open = documentOf(draftReport(LAYOUTS[0], publicFacts(storySources()), []))
    const { heard } = await readPdf(await reportPdf({ document: open, standing }))
    expect(letters(heard.map(({ text }) => text).join(' '))).toBe(letters(words(open)))
  })

  it('can be read by a second program, where it is installed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gt-pdf-'))
    const path = join(folder, 'report.pdf')
    writeFileSync(path, file)
    const { stdout, error } = spawnSync('pdfinfo', ['-struct-text', path], { encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    if (error === undefined) expect(stdout).toContain(`H2 "${document.sections[0]?.title}"`)
  })
})

describe('what a person wrote', () => {
  const hostile = [
    ...[
      '#panic("x")',
      '#set page(width: 1pt)',
      '= Heading',
      '*bold* _it_ `raw` $x^2$',
      '#include "/etc/passwd"',
    ],
    ...[
      '\\u{41} \\',
      '"]) #sys.inputs',
      '<label> @reference',
      '// comment /* more',
      '- item\n+ item',
      'https://example.org',
    ],
    ...['Привет', '😀 中文', 'a\u0000b\u0007\ud800', '\u202eabc', '{{ }} {1}', '</script>', ''],
  ]

  it.each(hostile)('stays the text that it is: %j', async (text) => {
    const { heard } = await readPdf(await reportPdf({ document: of(text, `Before ${text} after`), standing }))
    const all = heard.map((each) => each.text).join(' ')
    expect(all).toContain('Before')
    expect(all).toContain('after')
    if (/^[\x20-\x7e]*$/.test(text)) expect(letters(all)).toContain(letters(`Before ${text} after`))
  })

  it('is never run, whatever it is', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'#[](){}$*_`=-+/\\"\'<>@~:;,.0aZ\n '), maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(text, async (each) => {
        const { heard } = await readPdf(
          await reportPdf({ document: of(`T ${each}`, `Before ${each} after`), standing }),
        )
        expect(letters(heard.map((one) => one.text).join(' '))).toContain(letters(`Before ${each} after`))
      }),
      { numRuns: 25 },
    )
  })
})
