import { Details } from '../views/components/details.tsx'
import { ScrollRegion } from '../views/components/scroll-region.tsx'
import { Table } from '../views/components/table.tsx'
import { PictureSvg, type PictureProps } from './svg.tsx'
import { tableOf } from './table.ts'

interface FigureProps extends PictureProps {
  /** The table is read as much as the picture: it stands open, on the screen and on paper. */
  readonly isTableOpen?: boolean
}

/** A picture on a page: its name above it, the same figures as a table below it. */
export function PictureFigure({ picture, id, isTableOpen }: FigureProps) {
  const { head, rows } = tableOf(picture)
  const label = `Figures of: ${picture.title}`
  return (
    <figure class="gt-picture">
      <figcaption class="govuk-heading-s">{picture.title}</figcaption>
      <Drawings picture={picture} id={id} />
      <Details
        summary={picture.kind === 'sight' ? 'The picture as a table' : TABLE}
        open={isTableOpen === true}
      >
        <ScrollRegion label={label}>
          <Table
            caption={label}
            captionClasses="govuk-visually-hidden"
            head={head}
            rows={rows}
            {...(picture.kind === 'sight' && { stackedHead: BARE })}
            firstCellIsHeader
          />
        </ScrollRegion>
      </Details>
    </figure>
  )
}

/** The cells of a line of sight say for themselves what they are. */
const BARE: readonly string[] = []

const TABLE = 'The figures as a table'

/** A line of sight is drawn twice, for a telephone and for a desk or paper; the style sheet shows one of them. */
function Drawings({ picture, id }: PictureProps) {
  if (picture.kind !== 'sight') return <PictureSvg picture={picture} id={id} />
  return (
    <>
      <PictureSvg picture={picture} id={id} classes=" gt-picture__drawing--narrow" />
      <PictureSvg picture={picture} id={`${id}-wide`} width={WIDE} classes=" gt-picture__drawing--wide" />
    </>
  )
}

const WIDE = 760
