import { readFileSync } from 'node:fs'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFiles } from '../fonts.ts'

/** A file to be: how it looks, in the language of Typst, and what stands in it, which is read and never run. */
export interface PdfContent {
  readonly layout: string
  /** The layout finds it as `sys.inputs.content`, in JSON. */
  readonly content: object
}

// A layout is compiled in its parts, and the parts of a few files are kept for the next.
const KEPT_FILES = 5

let compiler: Promise<NodeCompiler> | null = null

/** Loaded when it is first needed: it takes a while to find its fonts, and most commands write no file. */
function loaded(): Promise<NodeCompiler> {
  compiler ??= import('@myriaddreamin/typst-ts-node-compiler').then(({ NodeCompiler: Compiler }) =>
    Compiler.create({ fontArgs: [{ fontBlobs: fontFiles().map((path) => readFileSync(path)) }] }),
  )
  return compiler
}

/**
 * The content as a PDF that anybody can read by ear (PDF/UA-1): tagged, with its language and its title, without a
 * name or a time. Equal contents give equal bytes. A letter that no font has is shown as �.
 */
export async function pdfOf({ layout, content }: PdfContent): Promise<Buffer> {
  const typst = await loaded()
  try {
    const text = jsonOf(content)
    return compiled(typst, layout, text) ?? required(compiled(typst, layout, text.replace(RARE, UNKNOWN)))
  } finally {
    // Nobody waits for it.
    typst.evictCache(KEPT_FILES)
  }
}

function compiled(typst: NodeCompiler, layout: string, content: string): Buffer | null {
  const { result } = typst.compile({ mainFileContent: layout, inputs: { content } })
  if (result === null) return null
  try {
    return typst.pdf(result, { pdfStandard: 'ua-1' })
  } catch {
    return null
  }
}

function required(file: Buffer | null): Buffer {
  if (file === null) throw new Error('The layout of a PDF does not fit what stands in it')
  return file
}

/** The content in JSON, with a mark in place of what cannot be printed. */
function jsonOf(content: object): string {
  const text = JSON.stringify(content)
  if (!UNUSUAL.test(text)) return text
  return JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'string' ? printable(value) : value,
  )
}

// Nearly every report is plain text throughout; JSON writes what cannot be printed with a backslash.
const UNUSUAL = /[^\u0020-\u007e\u00a0-\u017f\u2010-\u2015\u2018-\u201e\u2026]|\\[^"\\]/u
const UNKNOWN = '\ufffd'
// The last ones would turn the order of letters round, so that a file says other than it shows.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u202a-\u202e\u2066-\u2069]/gu
// Beyond Latin letters and their signs a font may be missing on this machine.
const RARE = /[^\u0000-\u017f\u2010-\u2027\u2030-\u203a\u20ac\ufffd]/gu

function printable(text: string): string {
  return text.replace(/[\t\n\r\f\v\u2028\u2029]/gu, ' ').replace(UNPRINTABLE, UNKNOWN)
}
