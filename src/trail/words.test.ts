import { describe, expect, it } from 'vitest'
import { sayField, sayRole, sayVerb } from './words.ts'

describe('the words of the trail', () => {
  it('take a verb apart that has no words of its own', () => {
    expect(sayVerb('register.seeNewThing')).toBe('Register: see new thing')
  })

  it('say what was done', () => {
    expect(sayVerb('access.signIn')).toBe('Signed in')
  })

  it('name roles, machines and nothing', () => {
    expect(sayRole('none')).toBe('No role')
    expect(sayRole('importer')).toBe('Machine: importer')
    expect(sayRole('auditLead,moderator')).toBe('Audit lead, Moderator')
  })

  it('write a field as people read it', () => {
    expect(sayField('riskLevel')).toBe('Risk level')
  })
})
