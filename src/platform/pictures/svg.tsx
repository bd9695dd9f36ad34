import { render } from 'preact-render-to-string'
import type { Picture } from '../../kernel/picture.ts'
import { drawBars } from './bars.tsx'
import { PAPER, rounded, TEXT, WIDTH, type Drawn } from './drawing.tsx'
import { writable } from './letters.ts'
import { outlines, OutlinesContext } from './outlines.ts'
import { drawSight } from './sight.tsx'
import { drawTimeline } from './timeline.tsx'
import { drawWhiskers } from './whiskers.tsx'

export interface PictureProps {
  readonly picture: Picture
  /** Sets the ids of the picture apart from those of other pictures of the page. */
  readonly id: string
}

interface PictureSvgProps extends PictureProps {
  /** A file of its own has to say what it is; within a page it does not. */
  readonly isFile?: boolean
  /** In its own units; only a line of sight can be drawn wider than the others. */
  readonly width?: number
  readonly classes?: string
}

/** The picture itself, with its name and its description; it asks for nothing beside it. */
export function PictureSvg(props: PictureSvgProps) {
  const { picture, id: wanted, isFile = false, width = WIDTH, classes = '' } = props
  const id = wanted.replaceAll(/[^A-Za-z0-9_-]/g, '-')
  const { height, content } = draw(picture, id, width)
  const size = Math.ceil(height) + 4
  return (
    <svg
      xmlns={isFile ? 'http://www.w3.org/2000/svg' : undefined}
      class={`gt-picture__drawing${classes}`}
      viewBox={`0 0 ${width} ${size}`}
      width={width}
      height={rounded(size)}
      font-family="Public Sans, Arial, sans-serif"
      fill={TEXT}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
      focusable="false"
    >
      <title id={`${id}-title`}>{writable(picture.title)}</title>
      <desc id={`${id}-description`}>{writable(picture.description)}</desc>
      <rect width={width} height={size} fill={PAPER} />
      {content}
    </svg>
  )
}

/** The picture as a drawing of its own: equal pictures give equal texts. */
export function svgOf(picture: Picture, id = 'picture'): string {
  return render(<PictureSvg picture={picture} id={id} isFile />)
}

/** The same with its letters as shapes. */
export async function outlinedSvgOf(picture: Picture): Promise<string> {
  return render(
    <OutlinesContext.Provider value={await outlines()}>
      <PictureSvg picture={picture} id="picture" isFile />
    </OutlinesContext.Provider>,
  )
}

/** How wide and how high a drawing is, in its own units. */
export function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []
  return { width: Number(width), height: Number(height) }
}

function draw(picture: Picture, id: string, width: number): Drawn {
  switch (picture.kind) {
    case 'bars':
      return drawBars(picture, id)
    case 'whiskers':
      return drawWhiskers(picture)
    case 'timeline':
      return drawTimeline(picture)
    case 'sight':
      return drawSight(picture, { id, width })
  }
}
