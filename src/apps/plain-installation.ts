import type pg from 'pg'
import { literalDay } from '../kernel/day.ts'
import { PLAIN_WORDS } from '../kernel/words.ts'
import type { Installation } from '../organisation/installation/index.ts'
import type { Clock } from '../platform/clock.ts'
import { openHouse } from './house.ts'
import { foundInstallation, settle } from './installing.ts'

/** What an authority starts with that brought no installation.toml: plain words, one register, the common role codes. */
function plainInstallation(name: string): Installation {
  return {
    name,
    brandColour: null,
    source: 'case system',
    storyDay: null,
    words: PLAIN_WORDS,
    // Plain words serve every day that a file may tell of.
    wordsFrom: literalDay('1900-01-01'),
    registers: [
      {
        code: 'register',
        name: 'Register',
        strands: ['vulnerable', 'exploited', 'missing', 'trafficked'],
        riskLevels: ['low', 'medium', 'high'],
      },
    ],
    involvementRoles: [
      { code: 'CW', meaning: 'social worker', isOpenToSocialCare: true },
      { code: 'FSW', meaning: 'family support worker', isOpenToSocialCare: false },
    ],
    feeds: [],
    readings: [],
    personas: [],
    recordAddress: null,
  }
}

/** Founds an authority of which only the name is known. */
export async function foundPlainly(pool: pg.Pool, name: string, clock: Clock): Promise<void> {
  const installation = plainInstallation(name)
  await foundInstallation(pool, installation, clock)
  const settled = await settle(await openHouse(pool, clock), installation)
  if (!settled.ok) throw new Error('A new authority could not be settled in')
}
