import { readFileSync } from 'node:fs'
import { createContext } from 'preact'
import type { Font, Glyph, PathCommand } from 'opentype.js'
import { fontFiles } from '../fonts.ts'

/** A line of letters as shapes, from left to right on a base line, in the units of the font. */
export interface Outline {
  readonly path: string
  readonly width: number
  readonly unitsPerSize: number
}

export type OutlineOf = (text: string, isBold: boolean) => Outline

/** Where it is given, letters are drawn as shapes: whoever makes pixels then needs no font. */
export const OutlinesContext = createContext<OutlineOf | null>(null)

let loaded: Promise<OutlineOf> | null = null

/** The letters of the program's own font, loaded when they are first needed: most commands draw nothing. */
export function outlines(): Promise<OutlineOf> {
  loaded ??= loadOutlines()
  return loaded
}

async function loadOutlines(): Promise<OutlineOf> {
  const { default: opentype } = await import('opentype.js')
  const [regular, bold] = fontFiles().map((path) =>
    outlinesIn(opentype.parse(Uint8Array.from(readFileSync(path)).buffer)),
  )
  if (!regular || !bold) throw new Error('A font of the program is not there')
  return (text, isBold) => (isBold ? bold(text) : regular(text))
}

/** The shape of a letter, which begins at its place on the line and goes on from there. */
interface Letter {
  readonly glyph: Glyph
  readonly from: { readonly x: number; readonly y: number }
  readonly rest: string
}

function outlinesIn(font: Font): (text: string) => Outline {
  const letters = new Map<string, Letter>()
  const letterOf = (character: string) => {
    const known = letters.get(character) ?? letterIn(font, character)
    letters.set(character, known)
    return known
  }
  return (text) => {
    let [path, width] = ['', 0]
    let before: Glyph | null = null
    for (const character of text.normalize('NFC')) {
      const { glyph, from, rest } = letterOf(character)
      if (before !== null) width += font.getKerningValue(before, glyph)
      if (rest !== '') path += `M${width + from.x} ${from.y}${rest}`
      width += glyph.advanceWidth ?? 0
      before = glyph
    }
    return { path, width, unitsPerSize: font.unitsPerEm }
  }
}

function letterIn(font: Font, character: string): Letter {
  const glyph = font.charToGlyph(character)
  const [first, ...others] = glyph.getPath(0, 0, font.unitsPerEm).commands
  if (first?.type !== 'M') return { glyph, from: { x: 0, y: 0 }, rest: '' }
  let at: Point = first
  let start: Point = first
  const steps = others.map((command) => {
    const step = stepOf(command, at)
    if (command.type === 'M') start = command
    at = command.type === 'Z' ? start : command
    return step
  })
  return { glyph, from: first, rest: steps.join('') }
}

interface Point {
  readonly x: number
  readonly y: number
}

/** A command of a shape, as a step from where it begins. */
function stepOf(command: PathCommand, { x, y }: Point): string {
  const by = (...numbers: number[]) =>
    numbers.map((value, place) => value - (place % 2 === 0 ? x : y)).join(' ')
  switch (command.type) {
    case 'M':
      return `m${by(command.x, command.y)}`
    case 'L':
      // The font has steps that go nowhere.
      return command.x === x && command.y === y ? '' : `l${by(command.x, command.y)}`
    case 'Q':
      return `q${by(command.x1, command.y1, command.x, command.y)}`
    case 'C':
      return `c${by(command.x1, command.y1, command.x2, command.y2, command.x, command.y)}`
    case 'Z':
      return 'z'
  }
}
