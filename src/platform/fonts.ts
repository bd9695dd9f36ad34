import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)
const PACKAGE = '@expo-google-fonts/public-sans'

export const FONT_FAMILY = 'Public Sans'

/** The font of files that leave the building: it comes with the program, and nothing is fetched. */
export function fontFiles(): string[] {
  return [`${PACKAGE}/400Regular/PublicSans_400Regular.ttf`, `${PACKAGE}/700Bold/PublicSans_700Bold.ttf`].map(
    (path) => resolve(path),
  )
}
