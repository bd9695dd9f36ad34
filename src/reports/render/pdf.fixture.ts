import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy, PDFPageProxy, StructTreeNode } from 'pdfjs-dist/types/src/display/api.js'

/** A part of a PDF as somebody hears it: what it is, what it says, and for a picture the words in its place. */
export interface Heard {
  readonly role: string
  readonly text: string
  readonly alt: string | null
}

/** What another program reads in a PDF. */
export interface ReadPdf {
  readonly pages: number
  readonly isTagged: boolean
  readonly info: Readonly<Record<string, unknown>>
  /** Headings, paragraphs, cells and so on in the order of reading, without what repeats on every page. */
  readonly heard: readonly Heard[]
  /** All that stands on the pages but outside the order of reading, such as what repeats at the top. */
  readonly apart: readonly string[]
}

/** Reads a PDF by its tags, as a program that reads aloud does. */
export async function readPdf(file: Buffer): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(file), verbosity: 0, useSystemFonts: false })
  const document = await task.promise
  const [{ info }, mark] = [await document.getMetadata(), await document.getMarkInfo()]
  const pages = await pagesOf(document)
  const read = {
    pages: document.numPages,
    isTagged: mark?.Marked === true,
    info: info as Record<string, unknown>,
    heard: pages.flatMap(({ heard }) => heard),
    apart: pages.flatMap(({ apart }) => apart),
  }
  await task.destroy()
  return read
}

function pagesOf(document: PDFDocumentProxy) {
  const numbers = Array.from({ length: document.numPages }, (_, place) => place + 1)
  return Promise.all(numbers.map(async (number) => pageOf(await document.getPage(number))))
}

async function pageOf(page: PDFPageProxy) {
  const texts = new Map<string, string>()
  const apart: string[] = []
  let open: (string | null)[] = []
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if ('str' in item) {
      const id = open.findLast((each) => each !== null)
      const text = `${item.str}${item.hasEOL ? ' ' : ''}`
      if (id === undefined || id === null) apart.push(text)
      else texts.set(id, (texts.get(id) ?? '') + text)
    } else if (item.type === 'endMarkedContent') open = open.slice(0, -1)
    else open.push(item.id ?? null)
  }
  const tree = (await page.getStructTree()) as StructTreeNode | null
  return { heard: tree === null ? [] : heardIn(tree, texts), apart }
}

const WHOLE = new Set(['H1', 'H2', 'H3', 'P', 'LBody', 'Caption', 'Figure', 'TH', 'TD'])

function heardIn(node: StructTreeNode, texts: ReadonlyMap<string, string>): Heard[] {
  if (WHOLE.has(node.role)) {
    const text = textOf(node, texts).replaceAll(/\s+/g, ' ').trim()
    return [{ role: node.role, text, alt: (node as { alt?: string }).alt ?? null }]
  }
  return node.children.flatMap((child) => ('role' in child ? heardIn(child, texts) : []))
}

function textOf(node: StructTreeNode, texts: ReadonlyMap<string, string>): string {
  return node.children
    .map((child) =>
      'role' in child ? textOf(child, texts) : (texts.get((child as { id: string }).id) ?? ''),
    )
    .join('')
}
