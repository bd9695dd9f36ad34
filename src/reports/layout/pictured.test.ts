import { describe, expect, it } from 'vitest'
import type { Picture } from '../../kernel/picture.ts'
import { insideFacts, publicFacts } from '../rules/disclosure.ts'
import { documentOf, draftReport } from '../rules/draft.ts'
import type { Sources } from '../facts.ts'
import { storySources } from '../story.factory.ts'
import { howLong } from './how-long.ts'
import { LAYOUTS } from './index.ts'
import { answersAtAGlance, comparisonWithPicture, gradesWithPicture } from './pictured.ts'

const sources = storySources()
const facts = insideFacts(sources, 'partnership')
const withFigures = (figures: Partial<Sources['cut']['figures']>) =>
  insideFacts(
    { ...sources, cut: { ...sources.cut, figures: { ...sources.cut.figures, ...figures } } },
    'partnership',
  )

function pictureOf(written: { readonly picture?: Picture } | null): Picture {
  if (written?.picture === undefined) throw new Error('There is no picture')
  return written.picture
}

describe('the pictures of a report', () => {
  it('are left out where nothing is known that they could show', () => {
    const unknown = withFigures({ grades: null, topics: {}, earlier: [], month: null })
    expect([gradesWithPicture(unknown), answersAtAGlance(unknown), howLong(unknown)]).toEqual([
      null,
      null,
      null,
    ])
    expect(gradesWithPicture(withFigures({ frameCount: null }))).not.toHaveProperty('picture')
    const unplanned = { ...sources, header: { ...sources.header, meetingOn: null } }
    expect(howLong(insideFacts(unplanned, 'restricted'))).toBeNull()
  })

  it('are in no report for the public, nor in a layout from before', () => {
    const open = documentOf(draftReport(LAYOUTS[0], publicFacts(sources), []))
    expect(
      open.sections.flatMap(({ paragraphs }) => paragraphs.filter(({ picture }) => picture !== null)),
    ).toEqual([])
    for (const layout of LAYOUTS.filter(({ version }) => version < 4)) {
      const document = documentOf(draftReport(layout, facts, []))
      expect(
        document.sections.flatMap(({ paragraphs }) => paragraphs.filter(({ picture }) => picture !== null)),
      ).toEqual([])
    }
  })

  it('set the rounds side by side, and say which grades are not given', () => {
    expect(pictureOf(comparisonWithPicture(facts))).toMatchObject({
      series: ['Outstanding', 'Good', 'Requires Improvement', 'Inadequate'],
      rows: [
        { name: 'October 2014', of: 9, note: '9 audits; grades not given in the report' },
        { name: 'April 2015', counts: [0, 4, 4, 0], of: 8 },
      ],
    })
  })

  it('show each grade from the fewest to the most of the list', () => {
    const picture = pictureOf(gradesWithPicture(facts))
    expect(picture).toMatchObject({ most: 25 })
    expect(picture.kind === 'whiskers' && picture.rows[1]).toEqual({
      name: 'Good',
      label: '4 of 8 audits; in the whole list 6 to 19 of 25',
      range: { low: 6, point: 12.5, high: 19 },
    })
  })

  it('count the answers to each topic, and leave out the silent ones', () => {
    const picture = pictureOf(answersAtAGlance(facts))
    const rows = picture.kind === 'bars' ? picture.rows : []
    expect(rows[0]).toEqual({ name: 'Chronology', counts: [12, 0, 4, 0, 16], of: 32 })
    expect(rows.every(({ counts, of }) => counts.reduce((sum, count) => sum + count, 0) === of)).toBe(true)
    expect(rows.map(({ name }) => name)).not.toContain('Direct work with the child')
  })

  it('let the seven months from the audits to the board be seen', () => {
    expect(howLong(facts)?.text).toBe(
      'From the audits of April 2015 to the meeting of the board on 19 November 2015 it took seven months. What the files showed may have changed since.',
    )
    const picture = pictureOf(howLong(facts))
    expect(picture.kind === 'timeline' && picture.lags.map(({ length }) => length)).toEqual(['7 months'])
    const marks = picture.kind === 'timeline' ? picture.lanes.flatMap((lane) => lane.marks) : []
    expect(marks.map(({ when, label }) => `${when}: ${label}`)).toEqual([
      ...['October 2014: 9 audits', 'April 2015: 8 audits', 'May 2015: findings of October 2014 reported'],
      ...[
        'October 2015: this report written',
        '19 November 2015: the board meets',
        'May 2015: 9 actions recommended',
      ],
      ...['October 2015: 4 actions recommended; 9 actions reported as done', 'December 2015: 1 action due'],
    ])
  })
})
