import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph as Text,
  TextRun,
  type FileChild,
} from 'docx'
import type { HeaderLine, Paragraph, Section } from '../model.ts'
import { coreProperties, zipped } from './fixed-package.ts'
import { drawn, pictureFileParts, withDrawings, type DrawnPicture } from './docx-picture.ts'
import { tableParts } from './docx-table.ts'
import { blocksOf, type Block } from './lines.ts'
import type { Printed } from './standing.ts'

const BULLETS = 'items'
const NUMBER_WIDTH = 720
const HANGING = { left: NUMBER_WIDTH, hanging: NUMBER_WIDTH }
const BELOW = { after: 120 }

/** The report as a Word file: equal reports give equal bytes. */
export async function reportDocx(printed: Printed): Promise<Buffer> {
  const { document, standing } = printed
  const pictures = await drawnPictures(document.sections)
  const file = new Document({
    title: document.title,
    styles: STYLES,
    numbering: { config: [{ reference: BULLETS, levels: [BULLET] }] },
    sections: [
      {
        headers: { default: new Header({ children: [new Text(`${document.marking} ${standing}`)] }) },
        footers: { default: new Footer({ children: [PAGE_NUMBER] }) },
        children: [
          ...document.header.map(headerLine),
          new Text({ text: document.title, heading: HeadingLevel.TITLE }),
          ...document.sections.flatMap((section) => sectionParts(section, pictures)),
          new Text({ text: document.note, spacing: { before: 360 } }),
        ],
      },
    ],
  })
  // The library would zip what it compiled itself, in the program's own thread and file after file.
  const files = Packer['compiler'].compile(file, undefined, [coreProperties(document.title)])
  return zipped(withDrawings(files, pictures.values()))
}

const FONT = 'Arial'
// Without the rule some programs cut off what is higher than a line of text, such as a picture.
const LINES = { line: 276, lineRule: LineRuleType.AUTO }
const BLACK = '0B0C0C'
const heading = (size: number, before: number) => ({
  run: { font: FONT, size, bold: true, color: BLACK },
  paragraph: { spacing: { before, after: 120, ...LINES }, keepNext: true },
})

const STYLES = {
  default: {
    document: {
      run: { font: FONT, size: 22, language: { value: 'en-GB' } },
      paragraph: { spacing: LINES },
    },
    title: heading(36, 360),
    heading1: heading(28, 360),
    heading2: heading(24, 240),
  },
}

const BULLET = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: NUMBER_WIDTH + 360, hanging: 360 } } },
}

const PAGE_NUMBER = new Text({
  alignment: AlignmentType.CENTER,
  children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
})

function headerLine({ label, value }: HeaderLine): Text {
  return new Text({
    spacing: BELOW,
    children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(value)],
  })
}

type Pictures = ReadonlyMap<Paragraph, DrawnPicture>

/** The pictures are drawn all at once, while the file is written. */
async function drawnPictures(sections: readonly Section[]): Promise<Pictures> {
  const paragraphs = sections.flatMap((section) => section.paragraphs)
  const all = paragraphs.map(async (paragraph): Promise<[Paragraph, DrawnPicture][]> => {
    const { picture } = paragraph
    return picture === null ? [] : [[paragraph, await drawn(picture)]]
  })
  return new Map((await Promise.all(all)).flat())
}

function sectionParts({ title, paragraphs }: Section, pictures: Pictures): FileChild[] {
  const head = new Text({ text: title, heading: HeadingLevel.HEADING_1 })
  return [head, ...paragraphs.flatMap((paragraph) => paragraphParts(paragraph, pictures))]
}

function paragraphParts(paragraph: Paragraph, pictures: Pictures): FileChild[] {
  const { number, heading: title, text, table } = paragraph
  const picture = pictures.get(paragraph)
  const top =
    title === null ? [] : [new Text({ text: `${number} ${title}`, heading: HeadingLevel.HEADING_2 })]
  const blocks = blocksOf(text).flatMap((block, place) =>
    blockParts(block, place === 0 && title === null ? number : null),
  )
  return [
    ...top,
    ...blocks,
    ...(table === null ? [] : tableParts(table)),
    ...(picture ? pictureFileParts(picture, [...pictures.keys()].indexOf(paragraph) + 1) : []),
  ]
}

function blockParts(block: Block, number: string | null): Text[] {
  if (block.kind === 'list')
    return block.items.map(
      (text) => new Text({ text, numbering: { reference: BULLETS, level: 0 }, spacing: BELOW }),
    )
  if (number === null) return [new Text({ text: block.text, indent: { left: NUMBER_WIDTH }, spacing: BELOW })]
  return [new Text({ text: `${number}\t${block.text}`, indent: HANGING, spacing: BELOW })]
}
