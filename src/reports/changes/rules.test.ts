import { describe, expect, it } from 'vitest'
import { LAYOUTS } from '../layout/index.ts'
import type { ParagraphEdit } from '../model.ts'
import { insideFacts } from '../rules/disclosure.ts'
import { draftReport } from '../rules/draft.ts'
import { storySources } from '../story.factory.ts'
import { countedOtherwise, editedIn } from './rules.ts'

const sources = storySources()
const KEY = 'update.sample'
const draft = (from = sources, edits: ParagraphEdit[] = []) =>
  draftReport(LAYOUTS[0], insideFacts(from, 'partnership'), edits)
const drafted = draft()
  .sections.flatMap(({ paragraphs }) => paragraphs)
  .find(({ key }) => key === KEY)!.drafted
const edit = { paragraph: KEY, drafted, text: `${drafted} As agreed.` } as ParagraphEdit

describe('what changed since the draft', () => {
  it('is nothing where nobody wrote in it and nothing was counted again', () => {
    expect(editedIn(draft())).toEqual([])
    expect(countedOtherwise(draft(), draft())).toEqual([])
  })

  it('is every paragraph that a person edited, before and after', () => {
    expect(editedIn(draft(sources, [edit]))).toMatchObject([
      { key: KEY, number: '3.3', before: drafted, after: edit.text },
    ])
  })

  it('is what newer figures say otherwise, and whose words are then lost', () => {
    const { figures, cutOn } = sources.cut
    const newer = { ...sources, cut: { figures: { ...figures, frameCount: 26 }, cutOn } }
    const changed = countedOtherwise(draft(sources, [edit]), draft(newer, [edit]))
    expect(changed.find(({ key }) => key === KEY)).toMatchObject({ losesEdit: true, isTableOnly: false })
    expect(changed.map(({ key }) => key)).not.toContain('purpose.findings')
  })
})
