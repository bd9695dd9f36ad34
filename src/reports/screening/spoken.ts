import type { Making } from '../load.ts'
import { unlocked } from '../rules/figures.ts'
import type { Draft } from '../rules/draft.ts'
import type { Spoken } from './model.ts'

// Drafted by the program around words that people wrote: a note on an earlier round, what was asked for one child.
const AROUND_WORDS = ['background.earlierFindings', 'themes.followUp']

/**
 * The words of a report that people wrote: its header with why it is corrected, what was edited or added, the authority's own paragraphs, agreed
 * actions, notes that it quotes.
 */
export function spokenIn({ report, sources, corrected }: Making, { sections }: Draft): Spoken[] {
  const { title, board, preparedBy, presentedBy } = report.header
  const lines = { title, board, preparedBy, presentedBy, correction: corrected?.reason ?? null }
  const inHeader = Object.entries(lines).flatMap(([name, text]): Spoken[] =>
    text === null ? [] : [{ place: `header.${name}`, text, drafted: null }],
  )
  const theme = { place: 'header.theme', text: sources.cut.figures.theme, drafted: null }
  const paragraphs = sections.flatMap((section) => section.paragraphs)
  const inParagraphs = paragraphs.flatMap(({ key, standing, drafted, isEdited, isFixed }): Spoken[] => {
    const isAround = AROUND_WORDS.includes(key)
    const isOwn = key.startsWith('own.')
    if (!isEdited && !isFixed && !isAround && !isOwn) return []
    const text = unlocked(standing)
    if (isOwn) return [{ place: key, text, drafted: '' }]
    return [{ place: key, text, drafted: isEdited && !isAround ? unlocked(drafted) : null }]
  })
  return [...inHeader, theme, ...inParagraphs]
}
