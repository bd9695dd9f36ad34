import { describe, expect, it } from 'vitest'
import Papa from 'papaparse'
import { parse, type DefaultTreeAdapterTypes as Html } from 'parse5'
import { renderPage } from '../../platform/views/layout.tsx'
import { LAYOUTS } from '../layout/index.ts'
import { AUDIENCES, type Audience, type ReportDocument } from '../model.ts'
import { insideFacts, publicFacts } from '../rules/disclosure.ts'
import { documentOf, draftReport } from '../rules/draft.ts'
import { storySources } from '../story.factory.ts'
import { ReportBody } from './body.tsx'
import { reportCsv, tablesIn } from './csv.ts'
import { reportDocx } from './docx.ts'
import { reportHtml } from './html.tsx'
import { filesIn, paragraphsIn } from './package.fixture.ts'
import type { Printed } from './standing.ts'

const standing = 'Draft of version 1. Not issued.'
const sources = storySources()

function documentFor(audience: Audience): ReportDocument {
  const facts = audience === 'public' ? publicFacts(sources) : insideFacts(sources, audience)
  return documentOf(draftReport(LAYOUTS[0], facts, []))
}

/** The text of each form of a report. A new form is one more line. */
const FORMS: readonly [string, (printed: Printed) => Promise<string> | string][] = [
  ['an HTML file', (printed) => textsOf(reportHtml(printed)).join(' ')],
  ['a Word file', async (printed) => wordText(await reportDocx(printed))],
]

async function wordText(packed: Buffer): Promise<string> {
  return paragraphsIn(filesIn(packed).get('word/document.xml') ?? '')
    .map(({ text }) => text)
    .join(' ')
}

describe.each(AUDIENCES)('what the page says to the audience %s', (audience) => {
  const document = documentFor(audience)
  const onPage = textsOf(renderPage(<ReportBody document={document} />))

  it('is enough to compare', () => expect(onPage.length).toBeGreaterThan(20))

  it.each(FORMS)('stands in %s, piece by piece', async (_form, textIn) => {
    const text = plain(await textIn({ document, standing }))
    expect(onPage.filter((piece) => !text.includes(piece))).toEqual([])
  })

  it('stands in the CSV as far as it is a table or a picture, cell by cell', () => {
    const [head, ...lines] = Papa.parse<string[]>(reportCsv({ document }), { skipEmptyLines: true }).data
    expect(head).toEqual(['section', 'paragraph', 'table', 'row', 'column', 'value'])
    const tables = document.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(tablesIn))
    const cells = tables.flatMap(({ caption, rows }) => rows.flat().map((value) => [caption, value]))
    expect(lines.map(([, , table, , , value]) => [table, value])).toEqual(cells)
  })
})

describe('the CSV of a report', () => {
  it('is not taken for a formula, whatever a team is called', () => {
    const table = { caption: 'T', head: ['A'], rows: [['=1+1']] }
    const paragraph = {
      key: 'k',
      number: '1.1',
      heading: null,
      text: '',
      table,
      picture: null,
      isEdited: false,
    }
    const document = { ...documentFor('public'), sections: [{ title: 'S', paragraphs: [paragraph] }] }
    expect(reportCsv({ document })).toContain('S,1.1,T,1,A,"\'=1+1"')
  })
})

/** The texts of a page in order, without its controls; a picture is drawn, and its figures stand in the table beside it. */
function textsOf(html: string): string[] {
  return textsIn(parse(html))
    .map(plain)
    .filter((text) => text !== '')
}

function textsIn(node: Html.Node): string[] {
  if ('value' in node) return [node.value]
  if (!('childNodes' in node) || ['svg', 'style', 'head', 'summary'].includes(node.nodeName)) return []
  return node.childNodes.flatMap(textsIn)
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
