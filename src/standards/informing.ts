/** Standards that only inform: they are shown and counted, and never red. */
export const INFORMING: readonly string[] = []
