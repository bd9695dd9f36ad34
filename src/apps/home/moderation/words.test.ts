import { describe, expect, it } from 'vitest'
import { callsForModeration, sayClosed, sayToModerate, type Submitted } from './words.ts'

const audit = (differences: Partial<Submitted> = {}): Submitted => ({
  ...{ grade: 'good', safeguarded: 'yes', hasFollowUp: false },
  ...differences,
})

describe('what calls for moderation', () => {
  it.each([
    ['a Good audit of a safeguarded child', {}, false],
    ['a case that needs improvement', { grade: 'requiresImprovement' }, false],
    ['an Inadequate', { grade: 'inadequate' }, true],
    ['a child who is not safeguarded', { safeguarded: 'no' }, true],
    ['a child of whom nobody can tell', { safeguarded: 'cannotTell' }, true],
    ['a follow-up', { hasFollowUp: true }, true],
  ])('%s', (_, differences, calls) => expect(callsForModeration(audit(differences))).toBe(calls))
})

describe('the audits to moderate', () => {
  it('are no task where there are none', () => {
    expect(sayToModerate('april-2015', [audit()])).toBeNull()
  })

  it('are counted once each, with every reason, and lead nowhere yet', () => {
    const both = audit({ grade: 'inadequate', hasFollowUp: true })
    const task = sayToModerate('april-2015', [audit(), both, audit({ hasFollowUp: true })])
    expect(task?.title).toBe('2 of 3 submitted audits of april-2015 call for moderation')
    expect(task?.hint).toMatch(/^1 graded Inadequate; 2 with a follow-up\. .*next release/)
    expect(task?.href).toBeNull()
  })

  it('of a closed round are told and not asked for', () => {
    expect(sayClosed('april-2015', [audit()]).lines[0]).toMatch(
      /^0 of 1 submitted audit would call .* rules of today\./,
    )
    expect(sayClosed('april-2015', [audit({ hasFollowUp: true })]).lines[0]).toContain('(1 with a follow-up)')
  })
})
