import { classNames, type Attributes, type Content, type Sparse, type Styled } from './attributes.ts'

export interface CellProps {
  readonly text: Content
  /** Numbers stand at the right, so that their digits line up. */
  readonly format?: 'numeric'
  readonly classes?: string
  readonly colspan?: number
  readonly rowspan?: number
  readonly attributes?: Attributes
}

/** A bare text stands for a cell with that text; a bare number also stands at the right. */
export type Cell = CellProps | string | number

export interface TableProps extends Styled {
  readonly rows: Sparse<readonly Cell[]>
  readonly head?: readonly Cell[]
  readonly caption?: Content
  readonly captionClasses?: string
  readonly firstCellIsHeader?: boolean
}

/** Figures or facts in rows; a caption says what they are. */
export function Table(props: TableProps) {
  return (
    <table class={classNames('govuk-table', props.classes)} {...props.attributes}>
      {props.caption !== undefined && (
        <caption class={classNames('govuk-table__caption', props.captionClasses)}>{props.caption}</caption>
      )}
      {props.head && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">{props.head.map(columnHeader)}</tr>
        </thead>
      )}
      <tbody class="govuk-table__body">{props.rows.map((row) => row && tableRow(row, props))}</tbody>
    </table>
  )
}

function tableRow(row: readonly Cell[], { firstCellIsHeader }: TableProps) {
  return (
    <tr class="govuk-table__row">
      {row.map((cell, index) => (index === 0 && firstCellIsHeader ? rowHeader(cell) : dataCell(cell)))}
    </tr>
  )
}

function columnHeader(cell: Cell) {
  const { text, ...props } = cellProps(cell, 'govuk-table__header')
  return (
    <th scope="col" {...props}>
      {text}
    </th>
  )
}

function rowHeader(cell: Cell) {
  const { text, ...props } = cellProps(cell, 'govuk-table__header')
  return (
    <th scope="row" {...props}>
      {text}
    </th>
  )
}

function dataCell(cell: Cell) {
  const { text, ...props } = cellProps(cell, 'govuk-table__cell')
  return <td {...props}>{text}</td>
}

function cellProps(cell: Cell, name: string) {
  const { text, format, classes, colspan, rowspan, attributes }: CellProps = described(cell)
  return {
    text,
    class: classNames(name, format && `${name}--${format}`, classes),
    colspan,
    rowspan,
    ...attributes,
  }
}

function described(cell: Cell): CellProps {
  if (typeof cell === 'number') return { text: cell, format: 'numeric' }
  return typeof cell === 'string' ? { text: cell } : cell
}
