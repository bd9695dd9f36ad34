import type {
  BarsPicture,
  Picture,
  PictureTable,
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
  }
}

function barsTable({ rowHeading, series, rows }: BarsPicture): PictureTable {
  const hasOf = rows.some(({ of }) => of !== null)
  return {
    head: [rowHeading, ...series, ...(hasOf ? ['Of'] : [])],
    rows: rows.map(({ name, counts, of, note }) => [
      name,
      ...series.map((_, place) => note ?? String(counts[place] ?? 0)),
      ...(hasOf ? [of === null ? '–' : String(of)] : []),
    ]),
  }
}

function whiskersTable({ rowHeading, unit, rows }: WhiskersPicture): PictureTable {
  const none = '–'
  return {
    head: [rowHeading, 'Found', 'May be as few as', 'May be as many as', 'Counted in'],
    rows: rows.map(({ name, label, range }) => [
      ...[name, label],
      ...(range === null ? [none, none] : [String(range.low), String(range.high)]),
      unit,
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
