import type { ComponentChildren } from 'preact'
import { PictureFigure } from '../../platform/pictures/index.ts'
import { ScrollRegion, Table } from '../../platform/views/components/index.ts'
import type { Paragraph, ReportDocument, ReportTable, Section } from '../model.ts'
import { blocksOf, type Block } from './lines.ts'

export interface BodyProps {
  readonly document: ReportDocument
  /** What stands below a paragraph, such as the way to edit it. */
  readonly below?: (paragraph: Paragraph) => ComponentChildren
}

/** A report below its title, the same on a page and as a file of its own. */
export function ReportBody({ document, below }: BodyProps) {
  return (
    <>
      <dl class="govuk-summary-list govuk-summary-list--no-border">
        {document.header.map(({ label, value }) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{label}</dt>
            <dd class="govuk-summary-list__value">{value}</dd>
          </div>
        ))}
      </dl>
      {document.sections.map((section) => (
        <SectionPart section={section} below={below} />
      ))}
      <p class="govuk-hint">{document.note}</p>
    </>
  )
}

function SectionPart({ section, below }: { readonly section: Section; readonly below: BodyProps['below'] }) {
  return (
    <section>
      <h2 class="govuk-heading-m">{section.title}</h2>
      {section.paragraphs.map((paragraph) => (
        <div id={anchorOf(paragraph)}>
          {paragraph.heading !== null && (
            <h3 class="govuk-heading-s">
              {paragraph.number} {paragraph.heading}
            </h3>
          )}
          {blocksOf(paragraph.text).map((block, place) => (
            <BlockPart
              block={block}
              number={place === 0 && paragraph.heading === null ? paragraph.number : null}
            />
          ))}
          {paragraph.table !== null && <TablePart table={paragraph.table} />}
          {paragraph.picture !== null && (
            <PictureFigure picture={paragraph.picture} id={`picture-${paragraph.number}`} />
          )}
          {below?.(paragraph)}
        </div>
      ))}
    </section>
  )
}

// The reference of an action may hold spaces, which an anchor may not.
function anchorOf({ number }: Paragraph): string {
  return `paragraph-${number.replaceAll(/\s+/g, '-')}`
}

function BlockPart({ block, number }: { readonly block: Block; readonly number: string | null }) {
  if (block.kind === 'line') {
    return (
      <p class="govuk-body">
        {number !== null && `${number} `}
        {block.text}
      </p>
    )
  }
  return (
    <ul class="govuk-list govuk-list--bullet">
      {block.items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  )
}

function TablePart({ table }: { readonly table: ReportTable }) {
  return (
    <ScrollRegion label={table.caption}>
      <Table
        caption={table.caption}
        captionClasses="govuk-table__caption--s"
        head={table.head}
        rows={table.rows}
      />
    </ScrollRegion>
  )
}
