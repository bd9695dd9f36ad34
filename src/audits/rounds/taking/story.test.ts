import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStory, type Story } from '../../../../test/support/story.ts'
import type { Role } from '../../../access/index.ts'
import { valueOf } from '../../draw/draw.factory.ts'
import { roundFrame } from '../frame/query.ts'
import { roundList } from '../list/query.ts'
import { roundShow } from '../show/query.ts'
import { roundVerify } from '../verify/query.ts'

let story: Story

beforeAll(async () => {
  story = await openStory()
})
afterAll(() => story?.close())

const actorOf = async (role: Role) => (await story.house.actorByLogin(story.who(role).login))!
const april = { round: 'april-2015' }

describe('the rounds of the story', () => {
  it('are the planned one, the one of April, and the one of which only two counts are known', async () => {
    const { rounds } = valueOf(await story.house.door.see(await actorOf('boardMember'), roundList, {}))
    expect(
      rounds.map(({ round, month, status, sampleCount, frameCount, sharePercent }) => [
        round,
        month,
        status,
        sampleCount,
        frameCount,
        sharePercent,
      ]),
    ).toEqual([
      ['december-2015', '2015-12', 'planned', null, null, null],
      ['april-2015', '2015-04', 'closed', 8, 25, 32],
      ['october-2014', '2014-10', 'knownInPart', 9, 25, 36],
    ])
  })

  it('say that no draw was recorded in October', async () => {
    const lead = await actorOf('auditLead')
    const found = valueOf(await story.house.door.see(lead, roundVerify, { round: 'october-2014' }))
    expect(found).toMatchObject({ isRecorded: false, matches: false, frameHash: null, seed: null })
    expect(found.sentence).toContain('No draw was recorded')
  })
})

describe('the draw of April, computed from its papers', () => {
  it('gives the table of the report, in its order', async () => {
    const { document } = valueOf(await story.house.door.see(await actorOf('auditLead'), roundShow, april))
    const rows = document.cases.map(({ pair, grade, ageYears, team, safeguarded }) => [
      ...[pair, grade, ageYears, team, safeguarded],
    ])
    expect(rows).toEqual([
      ['JP/CP', 'good', 17, 'Fieldwork South 2', 'yes'],
      ['KS/JA', 'good', 14, 'Fieldwork South 3', 'yes'],
      ['SMc/NH', 'requiresImprovement', 17, 'Permanence 2', 'yes'],
      ['JA/SB', 'requiresImprovement', 11, 'Permanence 1', 'yes'],
      ['JH/MM', 'good', 14, 'Assessment/FST', 'yes'],
      ['MD/GM', 'requiresImprovement', 17, 'Fieldwork South 2', 'yes'],
      ['PS/GT', 'good', 13, 'Assessment', 'yes'],
      ['RB/DR', 'requiresImprovement', 15, 'Fieldwork North 3', 'yes'],
    ])
    const open = document.cases.filter(({ openToSocialCare }) => openToSocialCare).length
    expect([open, document.cases.length, document.howDrawn]).toEqual([7, 8, 'reconstruction'])
  })

  it('can be verified by everybody, and shows its cases to nobody but the audit lead', async () => {
    for (const role of ['auditLead', 'boardMember', 'independentPerson', 'auditor'] as const) {
      const actor = await actorOf(role)
      expect(valueOf(await story.house.door.see(actor, roundVerify, april)).matches, role).toBe(true)
      const { document } = valueOf(await story.house.door.see(actor, roundShow, april))
      expect(document.cases.length, role).toBe(role === 'auditLead' ? 8 : 0)
    }
  })

  it('stands nowhere but as the draw’s result: the sample is the beginning of the order', async () => {
    const frame = valueOf(await story.house.door.see(await actorOf('boardMember'), roundFrame, april))
    expect(frame.references).toHaveLength(25)
    expect(frame.sample).toEqual(frame.order.slice(0, frame.sampleCount))
    expect(
      frame.frameText.startsWith('goldthread-draw-1\nround april-2015\nregister vemt\nas-at 2015-04-08\n'),
    ).toBe(true)
  })
})
