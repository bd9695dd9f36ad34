import { dayOfInstant, sayDay } from '../kernel/day.ts'
import type { Instant } from '../kernel/instant.ts'
import { listed, plural } from '../kernel/sentence.ts'

// Of cells
export const NO_DAY = 'This is no day of the calendar. Write it as 2015-03-27 or 27/03/2015.'
export const NO_NUMBER = 'This is no whole number.'
export const BLANK = 'This cell is blank and must not be.'

export function noneOf(known: readonly string[]): string {
  return `This is none of the values that are known here: ${listed(known)}.`
}

export function tooLong(most: number): string {
  return `This text is longer than ${most.toLocaleString('en-GB')} characters.`
}

// Of rows
export const NO_HEADER_ABOVE =
  'There is a value here with no header above it. Look for a comma that needs quotes around its text.'
export const NUL_INSIDE =
  'There is a character in this row that no text has (NUL). The file was damaged, or is no table.'
export const KEY_TWICE =
  'This id stands earlier in the same file with other contents. Of an id only the first row that can be read counts, taken in or refused.'
export const SAME_REFUSED = 'The same row was refused earlier in this file.'
/** Why a row says nothing new of a record that is known. */
export const LEFT_ALONE = {
  otherChild: 'This id already belongs to a record of another child. Correct it in the source system.',
  purged: 'This row is about a record that was purged. Nothing more is taken in of it.',
} as const

/** Of a row whose key bears a tombstone. */
export function purgedOn(at: Instant): string {
  return `The record with this id was purged on ${sayDay(dayOfInstant(at))}. It is not taken in again.`
}

export function badQuote(linesLost: number): string {
  if (linesLost < 2) return 'A quotation mark in this row is not closed, or stands where none may.'
  return `A quotation mark in this row is not closed, so that ${linesLost} lines from here on could not be told apart.`
}

// Of files
export const EMPTY = 'This file is empty.'
export const NO_ROWS = 'This file has a header and no rows.'
export const NOT_A_TABLE =
  'This is neither a CSV file nor an Excel workbook (.xlsx), nor an XML or JSON that Goldthread knows. Save the table as CSV or .xlsx.'
export const OLD_WORKBOOK =
  'This is a workbook of an old Excel (.xls). Open it in Excel and save it as .xlsx or CSV.'
export const NOT_UTF8 =
  'This file is not written in UTF-8; it was read as Windows-1252. Check that names with accents came out right.'
export const FITS_NOTHING =
  'The header of this file fits none of the tables that Goldthread reads, so no row was read. Match its columns first.'
export const TOO_MANY_PROBLEMS =
  'There are more problems in this file. Correct these first and take it in again.'

export function columnMissing(target: string, missing: readonly string[]): string {
  const columns = plural(missing.length, 'the column', 'the columns')
  return `This looks like ${target}, but ${columns} ${listed(missing)} ${plural(missing.length, 'is', 'are')} not there. No row was read.`
}

export function columnTwice(header: string): string {
  return `The column ${header} stands in this file more than once. No row was read.`
}

export const COLUMN_UNKNOWN = 'Goldthread does not know this column and left it out.'

// Of workbooks
export const ZIP_BROKEN =
  'This workbook is damaged and cannot be opened. Save it again, or save the sheet as CSV.'
export const ZIP_LOCKED = 'This workbook is locked with a password. Save it without one.'
export const ZIP_HOSTILE = 'This workbook is not built as Excel builds one, and was not opened.'
export const ZIP_TOO_LARGE =
  'This workbook is too large when unpacked. Save the sheet as CSV and take that in.'

// Of full extracts
export const CANNOT_WITHDRAW =
  'Rows of this delivery could not be read, and nobody can say which records they are about. So nothing of this table was withdrawn.'

export function wouldWithdraw(
  over: readonly {
    readonly target: string | null
    readonly withdrawn: number | null
    readonly known: number | null
  }[],
  percent: number,
): string {
  const tables = over.map(({ target, withdrawn, known }) => `${withdrawn} of ${known} of ${target}`)
  return `This extract would withdraw ${listed(tables)}, more than ${percent}%. Nothing was taken in. Check that it really holds everything. If it does, confirm the withdrawal (on the command line: --withdraw-anyway).`
}

// Of XML and JSON
export const XML_DOCTYPE =
  'This XML declares a document type. Such a file can pull in others, so it was not read. Send it without the line that begins with <!DOCTYPE.'
export const XML_TOO_DEEP = 'This XML is not built as a census is, and was not read.'
export const XML_UNKNOWN =
  'This XML is not one that Goldthread knows. It reads the children in need census (CIN).'
export const TREE_TOO_WIDE = 'This file names more values than any that Goldthread knows, and was not read.'
export const JSON_BROKEN = 'This JSON is damaged or cut short. Nothing of it was read.'
export const JSON_CONTRACT =
  'This is the contract of the children’s social care API (an OpenAPI document) and not a payload: it says what may be sent and holds no child. Take in the payload, which begins with [.'
export const JSON_NO_ARRAY =
  'This JSON is not one that Goldthread knows. It reads the payload of the children’s social care API, an array of children.'
export const JSON_NO_ROWS = 'This JSON is an array without any child in it.'
export const JSON_NUMBER =
  'This JSON writes an id as a number with more digits than a number can hold. Write ids as text, in quotation marks.'
export const JSON_ITEM_TOO_LONG =
  'One child of this JSON has more than 16 MB, which no payload of a child has. Nothing of it was read.'
export const JSON_TOO_DEEP = 'This JSON is not built as a payload of children is, and was not read.'

export function xmlBroken(line: number, what: string): string {
  return `This XML is damaged or cut short at line ${line} (${what}). Nothing of it was read.`
}

export function strayText(line: number): string {
  return `There is text between the elements, the first on line ${line}. It belongs to no element and was left out.`
}

// Of deliveries
export const ALREADY_RUNNING = 'Somebody else is taking files in at this moment. Try again when that is done.'
export const FILES_GONE =
  'These files are no longer here: they were taken in, set aside or too old. Send them again.'
export const NO_FILES = 'Choose at least one file: CSV, Excel, XML or JSON'
export const NO_SOURCE = 'Enter the name of the system whose ids stand in the files, like mosaic'

export const OWN_SOURCE =
  'What people enter and attest here stands under this name. Enter the name of the system that the files come from.'
