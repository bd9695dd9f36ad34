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
  /**
   * On a small screen the cells of a row stand one below the other, each led by its text here; an empty text leads none.
   */
  readonly stackedHead?: readonly string[]
}

/** Figures or facts in rows; a caption says what they are. */
export function Table(props: TableProps) {
  return (
    <table
      class={classNames('govuk-table', props.stackedHead && 'gt-stacks', props.classes)}
      {...role(props, 'table')}
      {...props.attributes}
    >
      {props.caption !== undefined && (
        <caption class={classNames('govuk-table__caption', props.captionClasses)}>{props.caption}</caption>
      )}
      {props.head && (
        <thead class="govuk-table__head" {...role(props, 'rowgroup')}>
          <tr class="govuk-table__row" {...role(props, 'row')}>
            {props.head.map((cell) => columnHeader(cell, props))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body" {...role(props, 'rowgroup')}>
        {props.rows.map((row) => row && tableRow(row, props))}
      </tbody>
    </table>
  )
}

/** What a style sheet stacks would lose its meaning in some browsers if it were not said. */
function role<Name extends string>({ stackedHead }: TableProps, name: Name): { role?: Name } {
  return stackedHead === undefined ? {} : { role: name }
}

function tableRow(row: readonly Cell[], props: TableProps) {
  return (
    <tr class="govuk-table__row" {...role(props, 'row')}>
      {row.map((cell, index) =>
        index === 0 && props.firstCellIsHeader ? rowHeader(cell, props) : dataCell(cell, index, props),
      )}
    </tr>
  )
}

function columnHeader(cell: Cell, table: TableProps) {
  const { text, ...props } = cellProps(cell, 'govuk-table__header')
  return (
    <th scope="col" {...role(table, 'columnheader')} {...props}>
      {text}
    </th>
  )
}

function rowHeader(cell: Cell, table: TableProps) {
  const { text, ...props } = cellProps(cell, 'govuk-table__header')
  return (
    <th scope="row" {...role(table, 'rowheader')} {...props}>
      {text}
    </th>
  )
}

function dataCell(cell: Cell, index: number, table: TableProps) {
  const { text, ...props } = cellProps(cell, 'govuk-table__cell')
  const led = table.stackedHead?.[index]
  return (
    <td {...role(table, 'cell')} {...(led ? { 'data-head': led } : {})} {...props}>
      {text}
    </td>
  )
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
