import type { Content } from './attributes.ts'

export interface ScrollRegionProps {
  /** What the region holds, for people who do not see it. */
  readonly label: string
  readonly children: Content
}

/** Lets a wide table scroll by itself; it can be reached and scrolled with the keyboard. */
export function ScrollRegion({ label, children }: ScrollRegionProps) {
  return (
    <div class="gt-scroll" role="region" aria-label={label} tabindex={0}>
      {children}
    </div>
  )
}
