import type {
  BarsPicture,
  Picture,
  PictureTable,
  SightPicture,
  TimelinePicture,
  WhiskersPicture,
} from '../../kernel/picture.ts'

/** The figures of a picture as rows: whoever does not see it loses nothing. */
export function tableOf(picture: Picture): PictureTable {
  switch (picture.kind) {
    case 'bars':
      return barsTable(picture)
    case 'whiskers':
      return whiskersTable(picture)
    case 'timeline':
      return timelineTable(picture)
    case 'sight':
      return sightTable(picture)
  }
}

const NONE = '–'

function barsTable({ rowHeading, series, rows }: BarsPicture): PictureTable {
  const hasOf = rows.some(({ of }) => of !== null)
  const hasNote = rows.some(({ note }) => note !== undefined)
  return {
    head: [rowHeading, ...series, ...(hasOf ? ['Of'] : []), ...(hasNote ? ['Note'] : [])],
    rows: rows.map(({ name, counts, of, note }) => [
      name,
      ...series.map((_, place) => (note === undefined ? String(counts[place] ?? 0) : NONE)),
      ...(hasOf ? [of === null ? NONE : String(of)] : []),
      ...(hasNote ? [note ?? ''] : []),
    ]),
  }
}

function whiskersTable({ rowHeading, rows }: WhiskersPicture): PictureTable {
  return {
    head: [rowHeading, 'Found', 'May be as few as', 'May be as many as'],
    rows: rows.map(({ name, label, range }) => [
      ...[name, label],
      ...(range === null ? [NONE, NONE] : [String(range.low), String(range.high)]),
    ]),
  }
}

function timelineTable({ lanes, lags }: TimelinePicture): PictureTable {
  const inOrder = lanes.flatMap(({ name, marks, spans }) =>
    [
      ...marks.map(({ at, when, label }) => ({ at, row: [name, when, label] })),
      ...spans.map(({ from, when, label }) => ({ at: from, row: [name, when, label] })),
    ]
      .sort((one, other) => one.at - other.at)
      .map(({ row }) => row),
  )
  return {
    head: ['What', 'When', 'Which'],
    rows: [...inOrder, ...lags.map(({ length, label }) => ['Time between', length, label])],
  }
}

/** In the order of the days within each lane; a gap says that it is one, and each lane how far it is known. */
function sightTable({ lanes }: SightPicture): PictureTable {
  const rows = lanes.flatMap(({ name, known, marks, spans, gaps }) => [
    ...[
      ...marks.map(({ at, when, label }) => ({ at, row: [name, when, label] })),
      ...spans.map(({ from, when, label }) => ({ at: from, row: [name, when, label] })),
      ...gaps.map(({ from, when, label }) => ({ at: from, row: [name, when, label] })),
    ]
      .sort((one, other) => one.at - other.at)
      .map(({ row }) => row),
    [name, NONE, known],
  ])
  return { head: ['What', 'When', 'Which'], rows }
}
