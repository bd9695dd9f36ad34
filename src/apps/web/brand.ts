import type { FastifyInstance } from 'fastify'
import type { WebSettings } from './settings.ts'

const HEX = /^#[0-9a-f]{6}$/i
// What WCAG 2.2 asks for text at level AA; the colour stands behind white text and as text on white.
const LEAST_CONTRAST = 4.5

/** The style sheet that gives the pages the authority's own colour, before sign-in too. */
export function addBrand(server: FastifyInstance, settings: WebSettings): void {
  server.get('/brand.css', async (_request, reply) => {
    const { brandColour } = await settings.house.authority()
    reply.header('cache-control', 'public, max-age=300')
    return reply.type('text/css; charset=utf-8').send(brandStyle(brandColour))
  })
}

/** Sets the colour where it is one and can be read on white; else nothing, and the house's own colour stays. */
export function brandStyle(colour: string | null): string {
  return colour !== null && HEX.test(colour) && contrastOnWhite(colour) >= LEAST_CONTRAST
    ? `:root{--gt-brand:${colour.toLowerCase()}}\n`
    : ''
}

function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => linear(colour.slice(start, start + 2)))
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

/** One channel of an sRGB colour as light, from 0 to 1. @source WCAG 2.2 "relative luminance" */
function linear(hex: string): number {
  const share = parseInt(hex, 16) / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
