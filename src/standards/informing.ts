import { isInformation } from './model.ts'
import { STANDARDS } from './shipped.ts'

/** Standards that only inform: they are shown and counted, and never red. */
export const INFORMING: readonly string[] = STANDARDS.filter(isInformation).map(({ code }) => code)
