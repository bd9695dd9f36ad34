import type { Content } from '../../../../../platform/views/components/index.ts'

export interface FigureLinkProps {
  readonly round: string
  /** What tells the cases behind the figure: `{ grade: 'good' }`. */
  readonly of: Readonly<Record<string, string>>
  /** What the figure is of, for who hears the link without what stands beside it. */
  readonly about: string
  /** Whether the reader may see cases; to others a figure is a figure. */
  readonly mayFollow: boolean
  readonly children: Content
}

/** A figure that leads to the cases behind it. */
export function FigureLink({ round, of, about, mayFollow, children }: FigureLinkProps) {
  if (!mayFollow) return <>{children}</>
  return (
    <a class="govuk-link" href={`/rounds/${round}/results/cases?${new URLSearchParams(of).toString()}`}>
      {children}
      <span class="govuk-visually-hidden">, cases: {about}</span>
    </a>
  )
}
