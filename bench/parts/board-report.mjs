// A board report of invented cases with everything that a report holds: header, lists, a row for each case, pictures.
const GRADES = ['Outstanding', 'Good', 'Requires improvement to be good', 'Inadequate']
const TOPICS = [
  'Chronology',
  'Risk assessment',
  'Child seen',
  'Case recording',
  'Communication',
  'Supervision',
]
TOPICS.push('Management oversight', 'Care plan', 'Direct work')
const ANSWERS = ['Yes', 'Partly', 'No', 'Not evidenced', 'Did not comment']

/** A report of so many cases; another mark gives another text in every part of it. */
export function reportOf(cases, mark) {
  const header = ['Report for', 'Date of meeting', 'Report written', 'Prepared by', 'Presented by']
  return {
    standing: 'Draft of version 1. Not issued.',
    document: {
      audience: 'restricted',
      title: `Themed audit ${mark}`,
      marking: 'Restricted. This report has a row for each case.',
      header: header.map((label) => ({ label, value: `A value of ${label}` })),
      sections: [
        section(1, 'Purpose', [{ text: `To give the board the findings of ${mark}.` }]),
        section(
          2,
          'Background',
          Array.from({ length: 3 }, () => ({ text: list(9, mark) })),
        ),
        section(3, 'Update', [
          { text: 'The findings were as follows:', table: caseTable(cases) },
          { text: list(2, mark) },
        ]),
        section(
          4,
          'Themes',
          TOPICS.map((heading) => ({ heading, text: list(5, mark) })).concat({
            text: mark,
            picture: answers(mark),
          }),
        ),
        section(
          5,
          'Analysis',
          [expected(mark), grades(mark), howLong(mark)].map((picture) => ({ text: list(3, mark), picture })),
        ),
        section(
          6,
          'Actions',
          Array.from({ length: 4 }, () => ({ text: `Somebody does what ${mark} asks for by December.` })),
        ),
      ],
      note: 'Drafted from the audits as they were counted.',
    },
  }
}

function section(place, title, paragraphs) {
  const full = paragraphs.map(({ heading = null, text, table = null, picture = null }, each) => ({
    ...{
      key: `${place}.${each}`,
      number: `${place}.${each + 1}`,
      heading,
      text,
      table,
      picture,
      isEdited: false,
    },
  }))
  return { title: `${place}.0 ${title}`, paragraphs: full }
}

function list(length, mark) {
  const items = Array.from(
    { length },
    (_, place) => `- In ${place} of the audits the files did not show enough of ${mark}.`,
  )
  return ['It was found that:', ...items].join('\n')
}

function caseTable(cases) {
  const rows = Array.from({ length: cases }, (_, place) => [
    ...[`J${place}/C${place}`, GRADES[place % 4], String(10 + (place % 8)), `Fieldwork ${place % 24}`, 'Yes'],
  ])
  return {
    caption: 'Outcome of each audit',
    head: ['Auditors', 'Outcome', 'Age', 'Team', 'Safeguarded'],
    rows,
  }
}

function answers(mark) {
  const rows = TOPICS.map((topic, place) => ({
    name: `${topic} ${mark}`,
    counts: [12, place, 4, 1, 16],
    of: 33 + place,
  }))
  return {
    kind: 'bars',
    arrangement: 'stacked',
    title: 'Answers by topic',
    description: mark,
    rowHeading: 'Topic',
    series: ANSWERS,
    rows,
  }
}

function grades(mark) {
  const rows = [
    { name: `October ${mark}`, counts: [], of: 9, note: 'not given in the report' },
    { name: `April ${mark}`, counts: [0, 4, 4, 0], of: 8 },
  ]
  return {
    kind: 'bars',
    arrangement: 'stacked',
    title: 'Grades by round',
    description: mark,
    rowHeading: 'Round',
    series: GRADES,
    rows,
  }
}

function expected(mark) {
  const rows = GRADES.map((name, place) => ({
    name,
    label: `${place} of 8 ${mark}`,
    range: { low: place, point: 9, high: 19 },
  }))
  return {
    kind: 'whiskers',
    title: 'Expected',
    description: mark,
    rowHeading: 'Grade',
    most: 25,
    unit: 'children',
    rows,
  }
}

function howLong(mark) {
  const marks = (...times) =>
    times.map((at) => ({ at, when: `Day ${at}`, label: `what happened in ${mark}` }))
  const lanes = [
    { name: 'Audits', spans: [], marks: marks(0, 180) },
    { name: 'Reports and the board', spans: [], marks: marks(210, 360, 400) },
    { name: 'Actions', spans: [], marks: marks(210, 360, 430) },
  ]
  const lags = [{ from: 180, until: 400, length: '7 months', label: 'from the audits to the board' }]
  const ticks = [0, 90, 180, 270, 360].map((at) => ({ at, label: `Day ${at}` }))
  return { kind: 'timeline', title: 'How long', description: mark, from: 0, until: 430, ticks, lanes, lags }
}
