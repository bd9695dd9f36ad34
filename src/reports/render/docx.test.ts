import { beforeAll, describe, expect, it } from 'vitest'
import { figure } from '../../../test/support/figures.ts'
import { LAYOUTS } from '../layout/index.ts'
import { insideFacts } from '../rules/disclosure.ts'
import { documentOf, draftReport } from '../rules/draft.ts'
import { storySources } from '../story.factory.ts'
import { reportDocx } from './docx.ts'
import { partsOf } from '../../platform/pictures/index.ts'
import { filesIn, paragraphsIn } from './package.fixture.ts'

const sources = storySources()
const written = () => documentOf(draftReport(LAYOUTS[0], insideFacts(sources, 'restricted'), []))
const standing = 'Draft of version 1. Not issued.'
const document = written()
let packed: Buffer
let files: Map<string, string>
let body: string

beforeAll(async () => {
  packed = await reportDocx({ document, standing })
  files = filesIn(packed)
  body = files.get('word/document.xml') ?? ''
})

const pictures = document.sections.flatMap(({ paragraphs }) =>
  paragraphs.flatMap((each) => each.picture ?? []),
)

describe('a report as a Word file', () => {
  it('names nobody and no time in its properties', () => {
    const core = files.get('docProps/core.xml')
    expect(core).toContain('<dc:title>Themed Child Sexual Exploitation (CSE) Audit – April 2015</dc:title>')
    expect(core).not.toMatch(/creator|lastModifiedBy|dcterms|\d{4}-\d\d-\d\d/)
    expect([...files.values()].join('')).not.toMatch(/Un-named|w:author|w:comment /)
  })

  it('has the title, and the sections as headings in the order of the report', () => {
    const paragraphs = paragraphsIn(body)
    expect(paragraphs.filter(({ style }) => style === 'Title').map(({ text }) => text)).toEqual([
      document.title,
    ])
    expect(paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text)).toEqual(
      document.sections.map(({ title }) => title),
    )
    expect(paragraphs.filter(({ style }) => style === 'Heading2')[0]?.text).toBe('4.1 Chronology')
  })

  it('has every paragraph with its number', () => {
    const texts = paragraphsIn(body).map(({ text }) => text)
    for (const { number, heading, text } of document.sections.flatMap(({ paragraphs }) => paragraphs)) {
      const first = heading === null ? `${number}\t${text.split('\n')[0]}` : `${number} ${heading}`
      expect(texts).toContain(first)
    }
  })

  it('repeats the head of a table, and speaks British English', () => {
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1 + pictures.length)
    expect(files.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>')
  })

  it('has every picture, with words in its place and an id of its own', () => {
    const drawn = pictures.flatMap((picture) => partsOf(picture))
    const places = [...body.matchAll(/<wp:docPr id="(\d+)" name="[^"]*" descr="([^"]*)"/g)]
    expect(places.map(([, , words]) => words)).toEqual(drawn.map(({ description }) => asXml(description)))
    expect(new Set(places.map(([, id]) => id)).size).toBe(drawn.length)
    expect([...files.keys()].filter((path) => path.endsWith('.png'))).toHaveLength(drawn.length)
  })

  it('lets a line be as high as what stands in it', () => {
    const heights = [...(files.get('word/styles.xml') ?? '').matchAll(/<w:spacing [^>]*w:line="[^>]*>/g)]
    expect(heights.length).toBeGreaterThan(3)
    for (const [height] of heights) expect(height).toContain('w:lineRule="auto"')
  })

  it('says in its margin whom it is for and that it is a draft', () => {
    expect(files.get('word/header1.xml')).toContain(`${document.marking} ${standing}`)
  })

  it('keeps what a person wrote as text', async () => {
    const title = 'A & B <script> "quoted"'
    const other = filesIn(await reportDocx({ document: { ...document, title }, standing }))
    expect(other.get('docProps/core.xml')).toContain('A &amp; B &lt;script&gt;')
    expect(other.get('word/document.xml')).not.toContain('<script>')
  })

  it('is the same to the byte whenever it is written', async () => {
    const now = Date.now
    Date.now = () => now() + 86_400_000
    const later = await reportDocx({ document: written(), standing }).finally(() => (Date.now = now))
    expect(later.equals(packed)).toBe(true)
    expect((await reportDocx({ document, standing: 'Another' })).equals(packed)).toBe(false)
  })

  it('is written soon enough', async () => {
    // In the time of the processor: how many others are at work on the machine does not count.
    const times: number[] = []
    for (let run = 0; run < 4; run += 1) {
      const began = process.cpuUsage()
      await reportDocx({ document: written(), standing })
      const { user, system } = process.cpuUsage(began)
      times.push((user + system) / 1000)
    }
    figure('Word reports of 8 cases in a second', Math.floor(1000 / Math.min(...times)), 3)
  })
})

function asXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll("'", '&apos;')
}
