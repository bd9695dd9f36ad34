import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { literalDay } from '../../kernel/day.ts'
import { PLAIN_WORDS } from '../../kernel/words.ts'
import { parseInstallation } from './parse.ts'

const REAL = 'words_from = "2013-04-01"\n[authority]\nname = "Realshire"\nsource = "mosaic"\n'
const PERSONA =
  '[[personas]]\nlogin = "lead"\nname = "Ann"\npassword = "a long password"\nroles = ["auditLead"]\n'

function sentencesOf(text: string): readonly string[] {
  const read = parseInstallation(text)
  return read.ok ? [] : read.problem.problems.map(({ sentence }) => sentence)
}

describe('an installation file', () => {
  it.each([
    ['is not TOML', 'words_from = ', /^installation.toml is not TOML/],
    ['lacks its authority', 'words_from = "2013-04-01"', /at authority: /],
    ['names no day', REAL.replace('2013-04-01', '2013-02-31'), /at words_from: Write a day as YYYY-MM-DD/],
    ['says something unknown', `colour = "red"\n${REAL}`, /colour/],
    [
      'gives a role that nobody has',
      `story_day = "2015-11-19"\n${REAL}${PERSONA.replace('auditLead', 'king')}`,
      /at personas.0.roles.0: /,
    ],
    [
      'gives a short password',
      `story_day = "2015-11-19"\n${REAL}${PERSONA.replace('a long password', 'short')}`,
      /at least 12 characters/,
    ],
    [
      'lets a feed end before it begins',
      `${REAL}[[feeds]]\nkinds = ["visit"]\nfrom = "2015-01-02"\nuntil = "2015-01-01"\n`,
      /at feeds.0: /,
    ],
    [
      'links the case system nowhere',
      `${REAL}[case_system]\nrecord_address = "https://cases.example.gov.uk/"\n`,
      /at case_system.record_address: .*\{reference\}/,
    ],
  ])('is refused where it %s', (_, text, sentence) => {
    expect(sentencesOf(text)).toEqual([expect.stringMatching(sentence)])
  })

  it('never lets people into a real authority with a password that stands in a file', () => {
    expect(sentencesOf(REAL + PERSONA)).toEqual([expect.stringMatching(/Only a story names people/)])
  })

  it('may say no more than who the authority is', () => {
    expect(parseInstallation(REAL)).toMatchObject({
      ok: true,
      value: {
        name: 'Realshire',
        source: 'mosaic',
        storyDay: null,
        words: PLAIN_WORDS,
        registers: [],
        personas: [],
      },
    })
  })

  it('tells the story of Northmere', async () => {
    const read = parseInstallation(await readFile('stories/northmere-2015/installation.toml', 'utf8'))
    if (!read.ok) throw new Error(JSON.stringify(read.problem))
    const { storyDay, registers, personas, feeds, involvementRoles } = read.value
    expect(storyDay).toBe(literalDay('2015-11-19'))
    expect(registers).toMatchObject([{ code: 'vemt', riskLevels: ['low', 'medium', 'high'] }])
    expect(personas.find(({ login }) => login === 'moderator')).toMatchObject({
      deputyFor: ['lead'],
      workerKey: 'W1031',
    })
    expect(feeds).toContainEqual({
      kind: 'visit',
      from: literalDay('2014-10-01'),
      until: literalDay('2015-11-19'),
    })
    expect(involvementRoles).toContainEqual({
      code: 'FSW',
      meaning: 'family support worker',
      isOpenToSocialCare: false,
    })
  })
})
