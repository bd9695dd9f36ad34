import { describe, expect, it } from 'vitest'
import type { Paragraph, ReportDocument } from '../model.ts'
import { changedBetween, correctionLine } from './rules.ts'

const CORRECTION = { version: 2, corrects: 1, reason: 'The team of one case was wrong' }

function paragraph(key: string, number: string, text = key): Paragraph {
  return { key, number, heading: null, text, table: null, picture: null, isEdited: false }
}

function document(...paragraphs: Paragraph[]): ReportDocument {
  const header = [{ label: 'Report for', value: 'A board' }]
  const sections = [{ title: '1.0 Purpose', paragraphs }]
  return { audience: 'public', title: 'T', marking: 'M', header, sections, note: 'N' }
}

const before = document(paragraph('a', '1.1'), paragraph('b', '1.2'), paragraph('c', '1.3'))

describe('what a correction says of itself', () => {
  it('is that nothing changed where nothing did, whatever else was kept with it', () => {
    const line = correctionLine(CORRECTION, changedBetween(before, before))
    expect(line.value).toBe(
      'Version 2 corrects version 1: The team of one case was wrong. No paragraph changed.',
    )
  })

  it('is every paragraph by its number: changed, new, left out; a new number alone is no change', () => {
    const now = document(paragraph('x', '1.1'), paragraph('a', '1.2', 'other'), paragraph('c', '1.3'))
    expect(correctionLine(CORRECTION, changedBetween(before, now)).value).toBe(
      'Version 2 corrects version 1: The team of one case was wrong. What changed: paragraph 1.2. New: paragraph 1.1. Left out: paragraph 1.2 of version 1.',
    )
  })

  it('is the cell of a table too, and the header, but not the correction before', () => {
    const table = { caption: 'T', head: ['A'], rows: [['1']] }
    const now = document({ ...paragraph('a', '1.1'), table }, paragraph('b', '1.2'), paragraph('c', '1.3'))
    const moved = { ...now, header: [{ label: 'Report for', value: 'Another board' }] }
    expect(correctionLine(CORRECTION, changedBetween(before, moved)).value).toContain(
      'What changed: what stands at the top and paragraph 1.1.',
    )
    const again = { ...before, header: [...before.header, { label: 'Correction', value: 'Version 1 …' }] }
    expect(changedBetween(again, before).isHeaderChanged).toBe(false)
  })
})
