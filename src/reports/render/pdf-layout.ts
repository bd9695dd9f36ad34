/**
 * How a report looks as a PDF, in the language of Typst. What stands in the report is read from JSON and put in its
 * place as text: nothing that a person wrote is ever part of this layout.
 */
export const PDF_LAYOUT = String.raw`
#let report = json(bytes(sys.inputs.content))
#set document(title: report.title, date: none)
#set text(font: "Public Sans", size: 11pt, lang: "en", region: "gb", hyphenate: false, fill: rgb("#0b0c0c"))
#set par(leading: 0.7em, spacing: 0.95em, justify: false)
#set page(
  paper: "a4",
  margin: (x: 2.3cm, top: 2.6cm, bottom: 2.4cm),
  header: text(size: 8.5pt, report.marking + " " + report.standing),
  footer: context align(center, text(
    size: 8.5pt,
    "Page " + str(counter(page).get().first()) + " of " + str(counter(page).final().first()),
  )),
)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 2): set text(size: 15pt)
#show heading.where(level: 3): set text(size: 12pt)
#show heading: set block(above: 1.5em, below: 0.8em, sticky: true)
#set table(
  stroke: (rest: none, bottom: 0.5pt + rgb("#b1b4b6")),
  inset: (x: 5pt, y: 5pt),
  align: left,
)
#show table: set par(leading: 0.55em)
#show figure: set align(left)
#show figure: set block(breakable: true, above: 1.5em, below: 1.3em)
#show figure.caption: set block(sticky: true)
#set figure(supplement: none, numbering: none, gap: 0.7em)

#let framed(kind, caption, body) = figure(kind: kind, caption: figure.caption(position: top, strong(caption)), body)

#let rows(caption, table-of) = framed("table", caption, table(
  columns: table-of.shares.map(share => share * 1fr),
  rows: (auto, ..table-of.isOneLine.map(is => if is { 10pt + 0.75em } else { auto })),
  table.header(..table-of.head.map(strong), table.hline(stroke: 1.2pt + rgb("#0b0c0c"))),
  ..table-of.rows.flatten(),
))

#let picture(one) = {
  for part in one.parts {
    framed("picture", part.title, image(
      bytes(part.svg),
      format: "svg",
      alt: part.alt,
      width: part.width * 1pt,
    ))
  }
  text(size: 9.5pt, rows("Figures of: " + one.title, one.table))
}

// As a list of terms, which are all one sign: a list proper takes three times as long, since it measures every item.
#let items(all) = terms(indent: 0.6cm, separator: h(0.3cm), hanging-indent: 0.55cm, spacing: 0.75em, ..all.map(one => ([•], one)))

#let block-of(part, number) = {
  if part.kind == "list" { items(part.items) }
  else if number == none { par(part.text) }
  else if number.len() > 6 { par(hanging-indent: 1.2cm, number + " " + part.text) }
  else { par(hanging-indent: 1.2cm, box(width: 1.2cm, number + " ") + part.text) }
}

#par(strong(report.marking))
#heading(level: 1, report.title)
#par(report.standing)
#for line in report.header { par(strong(line.label + ": ") + line.value) }
#for section in report.sections {
  heading(level: 2, section.title)
  for paragraph in section.paragraphs {
    if paragraph.heading != none { heading(level: 3, paragraph.number + " " + paragraph.heading) }
    for (place, part) in paragraph.blocks.enumerate() {
      block-of(part, if place == 0 and paragraph.heading == none { paragraph.number } else { none })
    }
    if paragraph.table != none { rows(paragraph.table.caption, paragraph.table) }
    if paragraph.picture != none { picture(paragraph.picture) }
  }
}
#par(text(size: 9.5pt, report.note))
`
