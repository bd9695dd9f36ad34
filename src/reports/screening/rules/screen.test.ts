import { describe, expect, it } from 'vitest'
import { literalDay } from '../../../kernel/day.ts'
import type { Audience, ReportDocument, ReportTable } from '../../model.ts'
import { documentOf, draftReport } from '../../rules/draft.ts'
import { insideFacts } from '../../rules/disclosure.ts'
import { LAYOUTS } from '../../layout/index.ts'
import { storySources } from '../../story.factory.ts'
import type { Known, Spoken } from '../model.ts'
import { screen, undecidedFindings, type Change } from './screen.ts'

const KNOWN: Known = {
  children: [
    { forename: 'Jessamy', surname: 'Thornbeck', bornOn: literalDay('2001-05-04'), ids: ['0412345'] },
    { forename: 'Hope', surname: 'Young', bornOn: null, ids: [] },
    { forename: 'April', surname: 'O’Dell-Renshaw', bornOn: null, ids: [] },
    { forename: 'Zoë', surname: null, bornOn: null, ids: [] },
  ],
  workers: ['Imogen Fairclough'],
}

function documentFor(audience: Audience, table: ReportTable | null = null): ReportDocument {
  const paragraph = { key: 'a.b', number: '1.1', heading: null, text: '', table, isEdited: true }
  const section = { title: 'A section', paragraphs: [{ ...paragraph, picture: null }] }
  return { audience, title: 'T', marking: 'M', header: [], sections: [section], note: 'N' } as ReportDocument
}

function found(text: string, more: Partial<Spoken> & { audience?: Audience; changes?: Change[] } = {}) {
  const { audience = 'partnership', changes = [], ...rest } = more
  const spoken = [{ place: 'a.b', text, drafted: '', ...rest }]
  const findings = screen({ document: documentFor(audience), spoken, changes }, KNOWN)
  return findings.map(({ kind, words, isToDecide }) => `${isToDecide ? '' : 'look: '}${kind} ${words}`)
}

describe('names in the words of a report', () => {
  it('are not seen where there are none', () => {
    expect(found('Staff speak more openly about risk in April 2015, and one may hope for more.')).toEqual([
      'look: childName hope',
    ])
  })

  it.each([
    ['Work with Jessamy went well.', 'childName Jessamy'],
    ['work with JESSAMY went well', 'childName JESSAMY'],
    ['Jessamy Thornbeck was seen.', 'childName Jessamy Thornbeck'],
    ['Thornbeck’s plan is late.', 'childName Thornbeck'],
    ["The plan for Thornbeck's brother", 'childName Thornbeck'],
    ['Zoe was seen', 'childName Zoe'],
    ['The file of April is thin', 'childName April'],
    ['The O’Dell family', 'childName Dell'],
    ['J.T. was seen', 'initials J.T.'],
    ['J. T. was seen', 'initials J. T.'],
    ['JT was seen', 'look: initials JT'],
    ['As Imogen Fairclough wrote', 'workerName Imogen Fairclough'],
  ])('are seen: %s', (text, finding) => {
    expect(found(text)).toContain(finding)
  })

  it('count softly where they are ordinary words', () => {
    expect(found('Young people were seen. Hope is not a plan.')).toEqual([
      'look: childName Young',
      'look: childName Hope',
    ])
    expect(found('We saw Hope at home.')).toEqual(['childName Hope'])
    expect(found('hope young')).toEqual(['childName hope young'])
  })

  it('are no finding within other words, nor where the program wrote them itself', () => {
    expect(found('Thornbeckian hopes')).toEqual([])
    expect(found('Fewer than Hope had.', { drafted: 'Fewer than Hope had.' })).toEqual([])
    expect(found('We saw Zoë.', { drafted: 'Zoës are drafted.' })).toEqual(['childName Zoë'])
  })
})

describe('other traces of a child', () => {
  it.each([
    ['born on 4 May 2001', 'birthDate 4 May 2001'],
    ['born 04/05/2001', 'birthDate 04/05/2001'],
    ['born 2001-05-04', 'birthDate 2001-05-04'],
    ['case 0412345', 'identifier 0412345'],
    ['lives at XX1 2YZ', 'place XX1 2YZ'],
    ['goes to Brackenhurst School', 'place Brackenhurst School'],
  ])('are seen: %s', (text, finding) => {
    expect(found(text)).toContain(finding)
  })

  it('are not dates on which nobody was born', () => {
    expect(found('on 5 May 2001')).toEqual([])
  })
})

describe('what a public report says in words', () => {
  it.each([
    ['Two children were not seen.', 'smallCount Two children'],
    ['It was missing in 3 of the 24 files', 'smallCount 3 of the 24 files'],
    ['One girl was unsafe', 'smallCount One girl'],
    ['All the children had been missing', 'everyChild All the children'],
    ['No child was seen alone', 'everyChild No child'],
  ])('is seen: %s', (text, finding) => {
    expect(found(text, { audience: 'public' })).toEqual([finding])
    expect(found(text)).toEqual([])
  })

  it('may ask something for every child where it is an agreed action', () => {
    expect(found('Every child to have a plan.', { audience: 'public', drafted: null })).toEqual([])
  })
})

describe('the table of the seed', () => {
  const restricted = documentOf(draftReport(LAYOUTS[0], insideFacts(storySources(), 'restricted'), []))
  const inPublic = { ...restricted, audience: 'public' as const }

  it('is flagged for any public use: six of eight rows on age and team, all eight with the outcome', () => {
    const findings = screen({ document: inPublic, spoken: [], changes: [] }, KNOWN)
    expect(findings.filter(({ kind }) => kind === 'uniqueRows')).toMatchObject([
      { words: '6 of 8 on Age, Team; 8 of 8 on Age, Team, Outcome of audit', isToDecide: true },
    ])
  })

  it('is shown to a restricted reader’s issuer without a decision', () => {
    const findings = screen({ document: restricted, spoken: [], changes: [] }, KNOWN)
    expect(findings.map(({ kind, isToDecide }) => [kind, isToDecide])).toEqual([['uniqueRows', false]])
  })
})

describe('a table for the public', () => {
  it('is flagged where it holds a small count, and not for none or a letter', () => {
    const table = {
      caption: 'C',
      head: ['Outcome', 'Audits'],
      rows: [
        ['Good', '3'],
        ['Poor', '0'],
        ['Weak', 'c'],
      ],
    }
    const findings = screen({ document: documentFor('public', table), spoken: [], changes: [] }, KNOWN)
    expect(findings.map(({ words }) => words)).toEqual(['Good: 3'])
  })
})

describe('a version beside the one before', () => {
  it('is flagged for partners where it counts few audits more or fewer', () => {
    const change = (joinedCount: number, leftCount: number) => [{ version: 1, joinedCount, leftCount }]
    expect(found('', { changes: change(2, 0) })).toEqual(['difference version 1: 2 more, 0 fewer'])
    expect(found('', { changes: change(0, 0) })).toEqual([])
    expect(found('', { changes: change(8, 6) })).toEqual([])
  })
})

describe('a decision', () => {
  it('holds for the very words at the very place, and no longer', () => {
    const keyOf = (text: string) =>
      screen(
        { document: documentFor('partnership'), spoken: [{ place: 'a.b', text, drafted: '' }], changes: [] },
        KNOWN,
      )
    const findings = keyOf('Work with Jessamy')
    const decided = new Set(findings.map(({ key }) => key))
    expect(undecidedFindings(findings, decided)).toEqual([])
    expect(undecidedFindings(keyOf('More work with Jessamy'), decided)).toHaveLength(1)
  })
})
