import { deflateRawSync } from 'node:zlib'

export interface PartToZip {
  readonly name: string
  readonly content: Buffer
  /** What the archive says of its size, where that is a lie. */
  readonly saidBytes?: number
}

/** An archive with these parts in this order; check sums are left out, nobody here reads them. */
export function zipOf(parts: readonly PartToZip[]): Buffer {
  let [body, list] = [Buffer.alloc(0), Buffer.alloc(0)]
  for (const part of parts) {
    const packed = deflateRawSync(part.content)
    list = Buffer.concat([list, listed(part, packed.length, body.length)])
    body = Buffer.concat([body, local(part, packed.length), packed])
  }
  return Buffer.concat([body, list, end(parts.length, list.length, body.length)])
}

function local({ name, content, saidBytes }: PartToZip, packedBytes: number): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(8, 8)
  header.writeUInt32LE(packedBytes, 18)
  header.writeUInt32LE(saidBytes ?? content.length, 22)
  header.writeUInt16LE(Buffer.byteLength(name), 26)
  return Buffer.concat([header, Buffer.from(name)])
}

function listed({ name, content, saidBytes }: PartToZip, packedBytes: number, offset: number): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packedBytes, 20)
  entry.writeUInt32LE(saidBytes ?? content.length, 24)
  entry.writeUInt16LE(Buffer.byteLength(name), 28)
  entry.writeUInt32LE(offset, 42)
  return Buffer.concat([entry, Buffer.from(name)])
}

function end(count: number, listBytes: number, listAt: number): Buffer {
  const record = Buffer.alloc(22)
  record.writeUInt32LE(0x06054b50, 0)
  record.writeUInt16LE(count, 8)
  record.writeUInt16LE(count, 10)
  record.writeUInt32LE(listBytes, 12)
  record.writeUInt32LE(listAt, 16)
  return record
}
