export type {
  BarsPicture,
  BarsRow,
  Lag,
  Lane,
  Mark,
  Picture,
  PictureTable,
  SightGap,
  SightLane,
  SightMark,
  SightPicture,
  Sign,
  Span,
  TimelinePicture,
  WhiskersPicture,
  WhiskersRow,
} from '../../kernel/picture.ts'
export { PictureFigure } from './figure.tsx'
export { MOST_SERIES } from './fillings.tsx'
export { widthOf } from './letters.ts'
export { partsOf } from './parts.ts'
export { pngOf, type PngPicture } from './png.ts'
export { PictureSvg, sizeOf, svgOf, type PictureProps } from './svg.tsx'
export { tableOf } from './table.ts'
