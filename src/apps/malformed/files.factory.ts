import fc from 'fast-check'
import { zipOf } from '../../imports/reading/zip.factory.ts'

/** A file as somebody sends it who knows no better, or means harm. */
export interface MalformedFile {
  readonly kind: string
  readonly name: string
  readonly content: Buffer
}

const HEADERS = ['entry_id', 'person_id', 'kind', 'happened', 'recorded', 'attributes', 'reference']

// Days that are none, days of a spreadsheet, formulas, marks, and among them what is well.
const CELLS: Readonly<Record<string, readonly string[]>> = {
  entry_id: ['E1', 'E2', 'E3', '007', '=1+1', '', ' E4 ', 'é', '1e5', '\u0007'],
  person_id: ['01', '1', '', 'NULL', '99', '=01', "'01"],
  kind: ['visit', 'VISIT', 'plan', 'vist', '', '=visit', 'supervision'],
  happened: [
    ...['2015-01-02', '02/01/2015', '31/02/2015', '2015-02-31', '42064', '42064.5', '01/13/2015', '2/1/15'],
    ...['', '2015-01-02T24:00:00', '2015-01-02T09:15:00', '#REF!', '=TODAY()', '2015-01-02Z', '0000-00-00'],
  ],
  recorded: ['', '2015-01-03', '30/02/2015', '1', '2015-1-3'],
  attributes: ['', 'seen=yes', 'seen=y;seen_alone=', 'seen', 'seen=maybe', '=cmd|calc', 'seen=yes;seen=no'],
  reference: ['', '/r/1', 'a,b', 'a"b', 'line\nbreak', '\t', '@SUM(A1)'],
}

/** What is well in each column: most cells are, or no row would ever be taken in. */
const WELL: Readonly<Record<string, string>> = {
  ...{ person_id: '01', kind: 'visit', happened: '2015-01-02', recorded: '', attributes: 'seen=yes' },
  reference: '/r/1',
}

function cell(name: string): fc.Arbitrary<string> {
  const any = fc.constantFrom(...(CELLS[name] ?? ['']))
  const well = WELL[name] === undefined ? fc.nat(50).map((id) => `E${id}`) : fc.constant(WELL[name])
  return fc.oneof({ arbitrary: well, weight: 7 }, { arbitrary: any, weight: 1 })
}

const row = fc.record(Object.fromEntries(HEADERS.map((name) => [name, cell(name)])))
const rows = fc.array(row, { maxLength: 8 })

function csv(found: readonly Readonly<Record<string, string>>[], headers = HEADERS, mark = ','): string {
  const quoted = (cell: string) => (/[",;\t\r\n|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const lines = found.map((each) => headers.map((name) => quoted(each[name] ?? '')).join(mark))
  return [headers.join(mark), ...lines, ''].join('\n')
}

const text = rows.map((found) => csv(found))

type Make = (
  kind: string,
  name: string,
  content: fc.Arbitrary<string | Buffer>,
) => fc.Arbitrary<MalformedFile>

const made: Make = (kind, name, content) =>
  content.map((each) => ({ kind, name, content: typeof each === 'string' ? Buffer.from(each) : each }))

/** Cuts a file at any byte. */
function cut(content: fc.Arbitrary<Buffer>): fc.Arbitrary<Buffer> {
  return fc.tuple(content, fc.nat(10_000)).map(([whole, at]) => whole.subarray(0, at % (whole.length + 1)))
}

/** Puts something in at any place. */
function disturbed(found: fc.Arbitrary<string>, ...what: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(found, fc.nat(10_000), fc.constantFrom(...what))
    .map(
      ([whole, at, put]) =>
        whole.slice(0, at % (whole.length + 1)) + put + whole.slice(at % (whole.length + 1)),
    )
}

function workbook(found: readonly Readonly<Record<string, string>>[], isFormula: boolean): Buffer {
  const inXml = (written: string, at: string) => {
    if (isFormula) return `<c r="${at}"><f>1+1</f><v>${Number.parseFloat(written) || 2}</v></c>`
    if (/^[\d.]+$/.test(written)) return `<c r="${at}"><v>${written}</v></c>`
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(written)}</t></is></c>`
  }
  const textInXml = (written: string, at: string) =>
    `<c r="${at}" t="inlineStr"><is><t>${written}</t></is></c>`
  const line = (cells: readonly string[], number: number, as = inXml) =>
    `<row r="${number}">${cells.map((each, place) => as(each, `${'ABCDEFG'[place]}${number}`)).join('')}</row>`
  const head = line(HEADERS, 1, textInXml)
  const body = found
    .map((each, place) =>
      line(
        HEADERS.map((name) => each[name] ?? ''),
        place + 2,
      ),
    )
    .join('')
  return zipOf(parts(`<worksheet><sheetData>${head}${body}</sheetData></worksheet>`))
}

function parts(sheet: string) {
  const rels =
    '<Relationships><Relationship Id="r1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
  const book = '<workbook><sheets><sheet name="entries" sheetId="1" r:id="r1"/></sheets></workbook>'
  const part = (name: string, content: string) => ({ name, content: Buffer.from(content) })
  return [
    part('xl/_rels/workbook.xml.rels', rels),
    part('xl/workbook.xml', book),
    part('xl/worksheets/sheet1.xml', sheet),
  ]
}

function escaped(written: string): string {
  return written
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\u0000-\u0008]/g, '')
}

/** Behind so many rows that a look at the start of the file does not show it. */
const farInside = fc
  .tuple(disturbed(text, '\0'), fc.constant('E,01,visit,2015-01-02,,,\n'.repeat(400)))
  .map(([found, many]) => `${HEADERS.join(',')}\n${many}${found}`)

/** An archive that says that it is small, and one that says how large it is. */
const bombs = fc.constantFrom(
  zipOf([{ name: 'xl/workbook.xml', content: Buffer.alloc(8 << 20), saidBytes: 100 }]),
  zipOf([{ name: 'xl/sharedStrings.xml', content: Buffer.alloc(70 << 20) }]),
)

const laughs = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">${'<!ENTITY c "&b;&b;&b;&b;">'}<!ENTITY x SYSTEM "file:///etc/passwd">]><Message><Children><Child>&c;&x;</Child></Children></Message>`
const json = JSON.stringify({ children: [{ la_child_id: '01', visits: [{ date: '2015-02-31' }] }] })

/** Files that are wrong in every way that was ever seen, and some that are well. */
export const malformedFile: fc.Arbitrary<MalformedFile> = fc.oneof(
  made('as it should be', 'entries.csv', text),
  made(
    'byte order mark',
    'entries.csv',
    text.map((found) => `\uFEFF${found}`),
  ),
  made(
    'UTF-16',
    'entries.csv',
    text.map((found) => Buffer.from(`\uFEFF${found}`, 'utf16le')),
  ),
  made(
    'UTF-16, the other way round',
    'entries.csv',
    text.map((found) => Buffer.from(`\uFEFF${found}`, 'utf16le').swap16()),
  ),
  made(
    'Windows-1252',
    'entries.csv',
    text.map((found) => Buffer.from(found, 'latin1')),
  ),
  made('quotes', 'entries.csv', disturbed(text, '"', '""', '"x', ',"')),
  made('NUL', 'entries.csv', disturbed(text, '\0', '\u001a', '\u0001')),
  made('NUL far inside', 'entries.csv', farInside),
  made(
    'marks between cells',
    'entries.csv',
    fc.tuple(rows, fc.constantFrom(';', '\t', '|')).map(([found, mark]) => csv(found, HEADERS, mark)),
  ),
  made(
    'line ends',
    'entries.csv',
    fc.tuple(text, fc.constantFrom('\r', '\r\n', '\n\n')).map(([found, end]) => found.replaceAll('\n', end)),
  ),
  made(
    'duplicate headers',
    'entries.csv',
    rows.map((found) => csv(found, [...HEADERS, 'happened'])),
  ),
  made(
    'a header short',
    'entries.csv',
    fc.tuple(rows, fc.constantFrom(...HEADERS)).map(([found, lost]) =>
      csv(
        found,
        HEADERS.filter((name) => name !== lost),
      ),
    ),
  ),
  made('cut short', 'entries.csv', cut(text.map((found) => Buffer.from(found)))),
  made(
    'any bytes',
    'entries.csv',
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  ),
  made(
    'a workbook',
    'entries.xlsx',
    rows.map((found) => workbook(found, false)),
  ),
  made(
    'formula cells',
    'entries.xlsx',
    rows.map((found) => workbook(found, true)),
  ),
  made('a workbook cut short', 'entries.xlsx', cut(rows.map((found) => workbook(found, false)))),
  { arbitrary: made('zip bomb', 'entries.xlsx', bombs), weight: 1 },
  made('XML with entities', 'cin.xml', cut(fc.constant(Buffer.from(laughs)))),
  made('JSON cut short', 'dfe.json', cut(fc.constant(Buffer.from(json)))),
)
