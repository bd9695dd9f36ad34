import { createHash } from 'node:crypto'
import type { Json } from '../../access/index.ts'
import { canonical } from '../../trail/index.ts'
import type { Audience, ReportDocument } from '../model.ts'

/**
 * The frozen record: a document as the text that is kept of it, with the hash that the trail keeps too. Pages and files are
 * made from the record, so none of them has its hash.
 */
export interface Frozen {
  readonly audience: Audience
  readonly text: string
  readonly sha256: string
}

/** Equal documents give equal texts and hashes. */
export function freeze(document: ReportDocument): Frozen {
  // A document holds texts, lists and nothing else; interfaces merely do not say so.
  const text = canonical(document as unknown as { readonly [key: string]: Json })
  return { audience: document.audience, text, sha256: sha256(text) }
}

/** The document that a kept text holds; one from before there were pictures has none. */
export function thawed(text: string): ReportDocument {
  const document = JSON.parse(text) as ReportDocument
  const sections = document.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) => ({ ...paragraph, picture: paragraph.picture ?? null })),
  }))
  return { ...document, sections }
}

/** One hash over all of them, so that who issues them can say which they had before them. */
export function hashOfAll(frozen: readonly Frozen[]): string {
  return sha256(frozen.map((each) => `${each.audience} ${each.sha256}\n`).join(''))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
