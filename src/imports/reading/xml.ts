import { createReadStream } from 'node:fs'
import { SaxesParser } from 'saxes'
import { decoderOf, type Encoding } from './encoding.ts'
import { XML_DOCTYPE, XML_TOO_DEEP, xmlBroken } from '../words.ts'
import { openElements, type XmlPiece } from './xml-elements.ts'
import type { Shape } from './shape.ts'

const PIECE_BYTES = 1 << 16
/** A text that goes on for longer than this is none that a census holds. */
const LONGEST_TEXT = 1 << 20

/** An XML that cannot be read, with the sentence that says why. */
export class XmlRefused extends Error {}

/**
 * The rows of an XML in pieces, as they close; memory stays the same however long the file is. Nothing that a document
 * type declares is ever read: a file with one is refused, and an entity that XML itself does not know is an error.
 */
export async function* xmlRows(path: string, encoding: Encoding, shape: Shape): AsyncGenerator<XmlPiece> {
  const parser = new SaxesParser({ position: true })
  const elements = openElements(shape)
  let silent = 0
  const heard = () => {
    silent = 0
  }
  parser.on('error', ({ message }) => refuse(xmlBroken(parser.line, message.replace(/^\d+:\d+: /, ''))))
  parser.on('doctype', () => refuse(XML_DOCTYPE))
  parser.on('opentag', ({ name }) => {
    heard()
    if (!elements.open(name, parser.line)) refuse(XML_TOO_DEEP)
  })
  parser.on('text', (text) => elements.text(text, parser.line))
  parser.on('cdata', (text) => elements.text(text, parser.line))
  parser.on('closetag', () => {
    heard()
    elements.close()
  })
  for await (const text of textsOf(path, encoding)) {
    silent += text.length
    if (silent > LONGEST_TEXT + PIECE_BYTES) refuse(XML_TOO_DEEP)
    parser.write(text)
    yield elements.taken()
  }
  parser.close()
  yield elements.taken()
}

function refuse(sentence: string): never {
  throw new XmlRefused(sentence)
}

async function* textsOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decode = decoderOf(encoding)
  for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES }) as AsyncIterable<Buffer>) {
    yield decode(piece)
  }
  yield decode(null)
}
