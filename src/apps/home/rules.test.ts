import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Id } from '../../kernel/ids.ts'
import { URGENCIES, type Section, type Task } from './model.ts'
import { byUrgency, homeOf, together } from './rules.ts'

const task = (title: string, urgency: Task['urgency']): Task => ({
  ...{ title, urgency, href: null, hint: null, status: 'To do' },
})
const section = (role: Section['role'], ...tasks: Task[]): Section => ({ role, tasks, facts: [] })
const child = 'child' as Id<'child'>

describe('a home', () => {
  it('is empty for somebody without a role', () => {
    expect(homeOf([], [])).toEqual({ sections: [], children: [] })
  })

  it('begins with the section that holds the most urgent task, and within it with that task', () => {
    const calm = section('boardMember')
    const mine = section('auditor', task('Read', 'later'), task('Audit', 'next'))
    const red = section('teamManager', task('Act', 'later'), task('Acknowledge', 'now'))
    const { sections } = homeOf([calm, mine, red], [])
    expect(sections.map(({ role }) => role)).toEqual(['teamManager', 'auditor', 'boardMember'])
    expect(sections[0]?.tasks.map(({ title }) => title)).toEqual(['Acknowledge', 'Act'])
  })

  it('does not say in a second section what the first has said', () => {
    const fact = { key: 'April 2015', lines: ['4 of 8'], link: null }
    const lead = { ...section('auditLead', task('Freeze', 'next')), facts: [fact] }
    const board = { ...section('boardMember', task('Freeze', 'next')), facts: [fact] }
    expect(homeOf([lead, board], []).sections).toEqual([lead, section('boardMember')])
  })

  it('never loses or doubles a task, and never puts a less urgent one first', () => {
    const tasks = fc.uniqueArray(fc.tuple(fc.string(), fc.constantFrom(...URGENCIES)), {
      selector: ([title]) => title,
    })
    fc.assert(
      fc.property(tasks, (drawn) => {
        const ordered = byUrgency(drawn.map(([title, urgency]) => task(title, urgency)))
        expect(ordered.map(({ title }) => title).sort()).toEqual(drawn.map(([title]) => title).sort())
        const ranks = ordered.map(({ urgency }) => URGENCIES.indexOf(urgency))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      }),
    )
  })
})

describe('several looks together', () => {
  it('name each child once', () => {
    const look = { tasks: [], facts: [], children: [child] }
    expect(together([look, look]).children).toEqual([child])
  })
})
