import { describe, expect, it } from 'vitest'
import { insideFacts, publicFacts } from '../rules/disclosure.ts'
import { documentOf, draftReport } from '../rules/draft.ts'
import { looseFigures } from '../rules/figures.ts'
import { AUDIENCES, type Audience, type ReportDocument } from '../model.ts'
import { storySources } from '../story.factory.ts'
import { FINDINGS } from './findings.ts'
import { layoutName, layoutText, LAYOUTS, parseLayout, shippedLayout } from './index.ts'

const sources = storySources()

function documentFor(audience: Audience, from = sources, layout = LAYOUTS[0]): ReportDocument {
  const facts = audience === 'public' ? publicFacts(from) : insideFacts(from, audience)
  return documentOf(draftReport(layout, facts, []))
}

function textOf({ sections }: ReportDocument): string {
  const parts = sections.flatMap(({ title, paragraphs }) => [
    title,
    ...paragraphs.flatMap(({ number, heading, text, table }) => [
      number,
      heading ?? '',
      text,
      ...(table?.rows.flat() ?? []),
    ]),
  ])
  return parts.join('\n')
}

const TITLES = [
  ...['1.0 Purpose', '2.0 Background', '3.0 Update'],
  ...[
    '4.0 Themes arising from the audits completed in April 2015',
    '5.0 Analysis',
    '6. Action/Recommendations',
  ],
]

describe.each(LAYOUTS.map((layout) => [layoutName(layout), layout] as const))(
  'the layout %s',
  (name, layout) => {
    it('is found by its name', () => expect(shippedLayout(name)).toBe(layout))

    it('is the same after it was written down and read again', () =>
      expect(parseLayout(layoutText(layout))).toEqual({ ok: true, value: layout }))

    it.each(AUDIENCES)('has the sections of the seed in its order for the audience %s', (audience) => {
      expect(documentFor(audience, sources, layout).sections.map(({ title }) => title)).toEqual(TITLES)
    })

    it.each(AUDIENCES)(
      'numbers its paragraphs through and gives each a key of its own for %s',
      (audience) => {
        const { sections } = documentFor(audience, sources, layout)
        for (const [place, { paragraphs }] of sections.entries()) {
          expect(paragraphs.map(({ number }) => number)).toEqual(
            paragraphs.map((_, each) => `${place + 1}.${each + 1}`),
          )
        }
        const keys = sections.flatMap(({ paragraphs }) => paragraphs.map(({ key }) => key))
        expect(new Set(keys).size).toBe(keys.length)
      },
    )
  },
)

describe('a report on a round of which little is known', () => {
  const { figures, cutOn } = sources.cut
  const bare = {
    ...figures,
    earlier: [],
    followUps: null,
    grades: null,
    safeguarded: null,
    openToSocialCare: null,
    ...{ agreement: null, difference: null, teams: null, representation: null },
  }
  const unknown = { ...bare, draw: null, topics: {}, frameCount: null, sampleCount: null, sharePercent: null }
  const nothing = { cut: { figures: unknown, cutOn }, rows: [], tool: null, examined: null }
  const little = { ...sources, ...nothing, actionsBefore: [], actionsAfter: [] }

  it.each(AUDIENCES)('says what is not recorded and claims nothing for %s', (audience) => {
    const document = documentFor(audience, little)
    expect(document.sections.map(({ title }) => title)).toEqual(TITLES)
    expect(textOf(document)).not.toMatch(/null|undefined|NaN|\d%/)
    expect(textOf(document)).toContain('No action is recorded for this round yet.')
  })
})

describe('the restricted report of the story', () => {
  const text = textOf(documentFor('restricted'))

  it('says the figures of the seed in its order', () => {
    const inOrder = [
      ...[
        '9 of the 25',
        '36%',
        'Nine actions',
        'total of 8',
        '32%',
        '7 of the 8',
        'JP/CP',
        'Fieldwork North 3',
      ],
      ...[
        'four were graded Good and four Requires Improvement',
        '8 of 8',
        'In all eight audits there was a chronology',
      ],
      ...['three of the eight audits the chronology was not up to date', 'four did not comment'],
      ...['In six of the eight audits there was evidence of effective communication', 'seven of the eight'],
      ...['In one of the eight audits the pair asked for an immediate follow-up', 'Strategy meeting'],
      ...['4 of 8 audits (50%), from a list of 25', 'between 6 and 19', '24% to 76%', '29.6%'],
      ...[
        'grades cannot be compared',
        'A number were not yet implemented in April; the report does not say which',
      ],
      ...['6.1', '6.2', '6.3', '6.4', 'Owner: not recorded. Due: December 2015.'],
    ]
    const places = inOrder.map((piece) => text.indexOf(piece))
    expect(inOrder.filter((_, place) => places[place] === -1)).toEqual([])
    expect(places).toEqual([...places].sort((one, other) => one - other))
  })

  it('has the row of every case in the order of the seed', () => {
    const table = documentFor('restricted').sections[2]?.paragraphs.find(
      ({ number }) => number === '3.4',
    )?.table
    expect(table?.rows.map((row) => row.join(' '))).toEqual([
      'JP/CP Good 17 Fieldwork South 2 Yes',
      'KS/JA Good 14 Fieldwork South 3 Yes',
      'SMc/NH Requires Improvement 17 Permanence 2 Yes',
      'JA/SB Requires Improvement 11 Permanence 1 Yes',
      'JH/MM Good 14 Assessment/FST Yes',
      'MD/GM Requires Improvement 17 Fieldwork South 2 Yes',
      'PS/GT Good 13 Assessment Yes',
      'RB/DR Requires Improvement 15 Fieldwork North 3 Yes',
    ])
  })

  it('warns that its rows point to children', () => {
    expect(text).toContain('6 of these 8 rows are the only one with their age and team, and 8 of 8')
  })

  it('claims no improvement and names no cause', () => {
    expect(text).not.toMatch(
      /\b(improved|evidence of improvement|effective action|because of|significantly)\b/i,
    )
    expect(text).toContain('It differs in these eight; eight audits cannot show more.')
  })
})

describe('what a report says of the record', () => {
  const counts = { count: 2, of: 8, disputedCount: 3, checkedCount: 31 }
  const disputed = (layout: (typeof LAYOUTS)[number]) => {
    const cut = { ...sources.cut, figures: { ...sources.cut.figures, disputedFacts: counts } }
    return textOf(documentFor('partnership', { ...sources, cut }, layout))
  }

  it('is nothing where no fact was compared with a file, nor in a layout from before', () => {
    expect(textOf(documentFor('restricted'))).not.toContain('of the record')
    expect(disputed(shippedLayout('board-2')!)).not.toContain('of the record')
  })

  it('is how many audits disputed a fact, of how many facts that were compared', () => {
    expect(disputed(LAYOUTS[0])).toContain(
      'In 2 of the 8 audits the auditors disputed a fact of the record: 31 facts were compared with the case file, 3 of them disputed.',
    )
  })
})

describe('the partnership report of the story', () => {
  const text = textOf(documentFor('partnership'))

  it('has no initials, no team and no age but in bands', () => {
    for (const { pair, team } of sources.rows) {
      expect(text).not.toContain(pair)
      if (team !== 'Assessment') expect(text).not.toContain(team)
    }
    expect(text).not.toMatch(/(?<!\.)\b1[17]\b/)
    expect(text).not.toContain('Strategy meeting')
  })

  it('has the counts that the restricted report has', () => {
    for (const piece of ['9 of the 25', 'total of 8', 'between 6 and 19', '8 of 8'])
      expect(text).toContain(piece)
  })
})

describe('the public report of the story', () => {
  const agreed = [...sources.actionsBefore, ...sources.actionsAfter].map(({ wording }) => wording)
  const document = documentFor('public')
  const ownWords = document.sections
    .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
    .join('\n')
  const text = agreed.reduce((rest, wording) => rest.replace(wording, ''), ownWords)

  it('has no count, no share and no team', () => {
    expect(looseFigures(text).figures).toEqual([])
    expect(text).not.toMatch(
      /Good|Requires Improvement|Fieldwork|Permanence|\bsome\b|\bfew\b(?! files were audited)/,
    )
  })

  it('has the actions, and says why it has no figures', () => {
    for (const wording of agreed) expect(ownWords).toContain(wording)
    expect(text).toContain('So few files were audited that figures could point to a child.')
  })

  it('says the same whatever was counted', () => {
    const { figures, cutOn } = sources.cut
    const others = {
      ...figures,
      topics: {},
      grades: null,
      safeguarded: null,
      followUps: null,
      auditedCount: 5,
    }
    expect(documentFor('public', { ...sources, rows: [], cut: { figures: others, cutOn } })).toEqual(document)
  })
})

describe('the words for findings', () => {
  it('are there for every question of the shipped tool and for no other', () => {
    const asked = sources.tool?.topics.map(({ code, questions }) => [
      code,
      questions.map((each) => each.code).toSorted(),
    ])
    const worded = Object.entries(FINDINGS).map(([code, questions]) => [
      code,
      Object.keys(questions).toSorted(),
    ])
    expect(worded).toEqual(asked)
  })
})
