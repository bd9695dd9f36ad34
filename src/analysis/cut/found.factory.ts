import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseTool, type Tool } from '../../audits/tool/index.ts'
import type { Id } from '../../kernel/ids.ts'
import type { FoundCase, FoundEarlier, FoundRound, RoundFacts } from './found.ts'

export const TOOL: Tool = shippedTool()

function shippedTool(): Tool {
  const text = readFileSync(join(import.meta.dirname, '../../../tools/exploitation-1.toml'), 'utf8')
  const read = parseTool(text)
  if (!read.ok) throw new Error('The shipped tool cannot be read')
  return read.value
}

export const ROUND: RoundFacts = {
  ...{ id: 'round' as Id<'round'>, code: 'april-2015', theme: 'Child sexual exploitation', register: 'vemt' },
  ...{ tool: 'exploitation-1', month: '2015-04', asAt: '2015-04-08', isKnownInPart: false },
  ...{ frameCount: 25, sampleCount: 8, how: 'twoPeople', strata: 'none', drawnTimes: 1, note: null },
  leftOut: null,
}

/** A finished case without a follow-up, with what a test wants to be different. */
export function foundCase(position: number, differences: Partial<FoundCase> = {}): FoundCase {
  return {
    ...{ id: `case-${position}` as Id<'case'>, child: `child-${position}` as Id<'child'> },
    ...{ reference: `${position}`.repeat(20).slice(0, 20), position, isFinished: true, isReplacement: false },
    isUnconfirmed: false,
    ...{ isSingleAudited: false, ageYears: 14, team: 'Fieldwork', openToSocialCare: true },
    ...{ auditors: [], grade: 'good', safeguarded: 'yes', followUps: [] },
    ...{ checkedCount: 0, disputes: [], firstViews: null, moderated: null },
    ...differences,
  }
}

/** Eight finished cases, all Good, with nothing said to any question. */
export function foundRound(differences: Partial<FoundRound> = {}): FoundRound {
  const cases = [1, 2, 3, 4, 5, 6, 7, 8].map((position) => foundCase(position))
  const nothing = { answers: [], twoAnswers: [], list: null, standards: null, earlier: [], moderation: null }
  return { round: ROUND, tool: TOOL, cases, ...nothing, ...differences }
}

/** An earlier round with the tool of this one. */
export function foundEarlier(differences: Partial<FoundEarlier> = {}): FoundEarlier {
  const same = { isSameTool: true, was: new Map<string, string | null>() }
  const round = { ...ROUND, code: 'october-2013', month: '2013-10' }
  return { round, tool: TOOL, cases: [], answers: [], same, ...differences }
}
