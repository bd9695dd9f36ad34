import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { describe, expect, it } from 'vitest'
import { LAYOUTS } from '../layout/index.ts'
import { insideFacts } from '../rules/disclosure.ts'
import { documentOf, draftReport } from '../rules/draft.ts'
import { storySources } from '../story.factory.ts'
import { reportHtml } from './html.tsx'

const document = documentOf(draftReport(LAYOUTS[0], insideFacts(storySources(), 'restricted'), []))
const html = reportHtml({ document, standing: 'Draft of version 1. Not issued.' })

function elements(node: Tree.ParentNode): Tree.Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elements(child)] : []))
}

function textOf(node: Tree.ParentNode): string {
  return node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : ''))
    .join('')
}

const all = elements(parse(html))
const named = (...names: string[]) => all.filter(({ tagName }) => names.includes(tagName))
const attribute = (element: Tree.Element | undefined, name: string) =>
  element?.attrs.find((each) => each.name === name)?.value

describe('a report as an HTML file', () => {
  it('asks for nothing beside itself', () => {
    expect(named('script', 'link', 'img', 'iframe', 'form')).toEqual([])
    expect(html).not.toMatch(/url\((?!#)|@import|https?:/)
    expect(textOf(named('style')[0]!)).not.toContain('&')
  })

  it('says its language, title and main part', () => {
    expect(attribute(named('html')[0], 'lang')).toBe('en-GB')
    expect(textOf(named('title')[0]!)).toBe(document.title)
    expect(named('main')).toHaveLength(1)
  })

  it('has one first heading, and no level of headings is left out', () => {
    const levels = named('h1', 'h2', 'h3').map(({ tagName }) => Number(tagName[1]))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.every((level, place) => place === 0 || level - levels[place - 1]! <= 1)).toBe(true)
    expect(named('h2').map(textOf)).toEqual(document.sections.map(({ title }) => title))
  })

  it('has a table with a caption and heads of columns', () => {
    expect(named('caption').map(textOf)[0]).toBe('Outcome of each audit')
    expect(new Set(named('th').map((head) => attribute(head, 'scope')))).toEqual(new Set(['col', 'row']))
  })

  it('has each picture drawn in it, with words in its place and its figures below it', () => {
    const pictures = document.sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((each) => each.picture ?? []),
    )
    expect(pictures.length).toBeGreaterThan(3)
    expect(named('desc').map(textOf)).toEqual(pictures.map(({ description }) => description))
    const figures = pictures.map(({ title }) => `Figures of: ${title}`)
    expect(named('caption').map(textOf).slice(1)).toEqual(figures)
  })

  it('shows what a person wrote as text', () => {
    const other = reportHtml({ document: { ...document, title: '<script>alert(1)</script>' }, standing: '' })
    expect(other).not.toContain('<script>')
  })
})
