import { describe, expect, it } from 'vitest'
import type { Action } from '../../actions/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { insideFacts, publicFacts } from '../rules/disclosure.ts'
import { documentOf, draftReport } from '../rules/draft.ts'
import type { Audience, ReportDocument } from '../model.ts'
import { storySources } from '../story.factory.ts'
import { LAYOUTS } from './index.ts'
import type { Layout } from './model.ts'

const sources = storySources()
const [first] = sources.actionsAfter

const added = (...references: readonly string[]): Action[] =>
  references.map((reference) => ({
    ...{ ...first!, id: `action ${reference}` as Id<'action'> },
    ...{ reference, wording: `What ${reference} asks.` },
  }))

function documentFor(
  actionsAfter: readonly Action[],
  layout: Layout = LAYOUTS[0],
  audience: Audience = 'restricted',
): ReportDocument {
  const from = { ...sources, actionsAfter }
  const facts = audience === 'public' ? publicFacts(from) : insideFacts(from, audience)
  return documentOf(draftReport(layout, facts, []))
}

const lastOf = ({ sections }: ReportDocument) => sections.at(-1)?.paragraphs ?? []
const numbersIn = (document: ReportDocument) => lastOf(document).map(({ number }) => number)

describe('the actions in a report', () => {
  it.each(['restricted', 'public'] as const)(
    'stand under their own references in the order of these, whenever they were added, for %s',
    (audience) => {
      const actions = added('6.9', '6.10', '6.1', '6.1.2', '6.2')
      const paragraphs = lastOf(documentFor(actions, LAYOUTS[0], audience))
      expect(paragraphs.map(({ number }) => number)).toEqual(['6.1', '6.1.2', '6.2', '6.9', '6.10'])
      for (const { number, text } of paragraphs) expect(text).toContain(`What ${number} asks.`)
    },
  )

  it('keep a reference that is no number', () => {
    expect(numbersIn(documentFor(added('Board 7/2015', '6.1')))).toEqual(['6.1', 'Board 7/2015'])
  })

  it('leave no second paragraph with the number of one of them', () => {
    const own = { own: 'before', heading: null, words: 'The board asks for these.' }
    const layout: Layout = {
      ...LAYOUTS[0],
      inside: LAYOUTS[0].inside.map((section) =>
        section.code === 'actions' ? { ...section, paragraphs: [own, ...section.paragraphs] } : section,
      ),
    }
    expect(numbersIn(documentFor(added('6.1', '6.3'), layout))).toEqual(['6.2', '6.1', '6.3'])
    const everywhere = documentFor(added('1.1', '6.1')).sections.flatMap(({ paragraphs }) => paragraphs)
    expect(new Set(everywhere.map(({ number }) => number)).size).toBe(everywhere.length)
  })

  it('of the round before are listed in the order of their references', () => {
    const actionsBefore = added('2.3.10', '2.3.2')
    const document = documentOf(
      draftReport(LAYOUTS[0], insideFacts({ ...sources, actionsBefore }, 'restricted'), []),
    )
    const paragraph = document.sections[1]?.paragraphs.find(({ key }) => key === 'background.earlierActions')
    expect(paragraph?.text).toContain('- What 2.3.2 asks.\n- What 2.3.10 asks.')
  })
})
