import type { Content } from '../components/attributes.ts'
import { ScrollRegion } from '../components/scroll-region.tsx'

/** What every picture of figures says about itself. */
export interface ChartProps {
  /** Sets the ids of the picture apart from those of other pictures of the page. */
  readonly id: string
  readonly title: string
  /** What the picture shows, in a sentence that does without it. */
  readonly description: string
}

interface FigureProps extends ChartProps {
  readonly height: number
  readonly table: Content
  readonly children: Content
}

/** How wide a picture is drawn, in its own units; the page scales it. */
export const WIDTH = 640

/** A picture with its name and description, and the same figures as a table below it. */
export function Figure({ id, title, description, height, table, children }: FigureProps) {
  return (
    <figure class="gt-chart">
      <figcaption class="govuk-heading-s">{title}</figcaption>
      <svg
        class="gt-chart__picture"
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-description`}
        focusable="false"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        {children}
      </svg>
      <ScrollRegion label={`Figures of: ${title}`}>{table}</ScrollRegion>
    </figure>
  )
}
