import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, it } from 'vitest'
import { Page, renderPage, type PageProps } from './layout.tsx'

const PAGE: PageProps = {
  title: 'The list',
  hasProblems: false,
  navigation: [{ text: 'Register', href: '/register', current: true }],
  storyDay: null,
  person: 'Alex Lead',
  width: 'full',
  children: <h1>The list</h1>,
}

function pageWith(changes: Partial<PageProps>): string {
  return renderPage(<Page {...PAGE} {...changes} />)
}

function elementsNamed(node: DefaultTreeAdapterTypes.Node, name: string): DefaultTreeAdapterTypes.Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap((child) => elementsNamed(child, name)) : []
  return 'tagName' in node && node.tagName === name ? [node, ...below] : below
}

function href(link: DefaultTreeAdapterTypes.Element): string | undefined {
  return link.attrs.find(({ name }) => name === 'href')?.value
}

describe('a page', () => {
  it('shows neither person nor way out to somebody who is not signed in', () => {
    expect(pageWith({ person: null })).not.toContain('/sign-out')
  })

  it('has no navigation where there is nowhere to go', () => {
    expect(elementsNamed(parse(pageWith({ navigation: [] })), 'nav')).toEqual([])
  })

  it('says nothing about a story day in a real installation', () => {
    expect(pageWith({})).not.toContain('govuk-phase-banner')
  })

  it('tells which day a story installation lives in', () => {
    const sentence = 'Story installation: today is 19 November 2015'
    expect(pageWith({ storyDay: sentence })).toContain(sentence)
  })

  it('names itself and the product in its title, and says first when something is wrong', () => {
    expect(pageWith({})).toContain('<title>The list - Goldthread</title>')
    expect(pageWith({ hasProblems: true })).toContain('<title>Error: The list - Goldthread</title>')
  })

  it('starts with the document type and says its language', () => {
    expect(pageWith({})).toMatch(/^<!doctype html>\n<html lang="en-GB"/)
  })

  it('carries no script or style of its own, so that a strict content policy can stand', () => {
    const page = parse(pageWith({ storyDay: 'today', width: 'two-thirds' }))
    expect(elementsNamed(page, 'style')).toEqual([])
    expect(elementsNamed(page, 'script').flatMap((script) => script.childNodes)).toEqual([])
    expect(pageWith({})).not.toMatch(/ style=| on[a-z]+=/)
  })

  it('writes what people typed as text, never as HTML', () => {
    const page = pageWith({ title: '</title><script>', person: '<b>', children: <p>{'<script>'}</p> })
    expect(elementsNamed(parse(page), 'script')).toHaveLength(1)
    expect(elementsNamed(parse(page), 'b')).toEqual([])
  })

  it('leads back to the page before, or shows the way from the start', () => {
    expect(elementsNamed(parse(pageWith({ back: '/register' })), 'a').map(href)).toContain('/register')
    const way = pageWith({ breadcrumbs: [{ text: 'Register', href: '/all' }, { text: 'The list' }] })
    expect(elementsNamed(parse(way), 'a').map(href)).toContain('/all')
  })

  it('leads past header and navigation to the one main part', () => {
    const page = pageWith({})
    expect(page).toContain('href="#main-content"')
    expect(elementsNamed(parse(page), 'main').map((main) => main.attrs)).toContainEqual(
      expect.arrayContaining([{ name: 'id', value: 'main-content' }]),
    )
  })
})
