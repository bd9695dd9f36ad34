import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  carriedAction,
  judgeEffect,
  type Action,
  type CarriedAction,
  type ExaminedRound,
} from '../actions/index.ts'
import { countRound } from '../analysis/cut/count.ts'
import { foundEarlier } from '../analysis/cut/found.factory.ts'
import type { FoundAnswer, FoundCase, FoundRound, RoundFacts } from '../analysis/cut/found.ts'
import { parseTool } from '../audits/tool/index.ts'
import { storyRows, TOOLS } from '../audits/tool/story.fixture.ts'
import { parseDayOrMonth, type DayOrMonth } from '../kernel/day-or-month.ts'
import { literalDay } from '../kernel/day.ts'
import { asId, type Id } from '../kernel/ids.ts'
import { PLAIN_WORDS } from '../kernel/words.ts'
import type { Sources } from './facts.ts'

const WORDS = { ...PLAIN_WORDS, register: { one: 'VEMT list', many: 'VEMT lists', a: 'a VEMT list' } }

// Age, team and pair of each case in the order of the report's table; the files leave them to the draw.
const TABLE = [
  ['Joan P/Cal P', 17, 'Fieldwork South 2'],
  ['Kit S/Jo A', 14, 'Fieldwork South 3'],
  ['Si McV/Nas H', 17, 'Permanence 2'],
  ['Jo A/Sol B', 11, 'Permanence 1'],
  ['Jan H/Mo M', 14, 'Assessment/FST'],
  ['Mia D/Gar M', 17, 'Fieldwork South 2'],
  ['Pat S/Gil T', 13, 'Assessment'],
  ['Ros B/Dan R', 15, 'Fieldwork North 3'],
] as const

const UNKNOWN: Omit<RoundFacts, 'id' | 'code' | 'month' | 'sampleCount'> = {
  ...{
    theme: 'Child sexual exploitation',
    register: 'vemt',
    frameCount: 25,
    strata: 'none',
    drawnTimes: null,
    leftOut: null,
  },
  ...{
    tool: null,
    asAt: null,
    how: 'twoPeople',
    isKnownInPart: true,
    note: 'The outcomes were “not acceptable”.',
  },
}

/** What the files of the story say of its April round, as a report needs it. */
export function storySources(): Sources {
  const tool = parseTool(readFileSync(join(TOOLS, 'exploitation-1.toml'), 'utf8'))
  if (!tool.ok) throw new Error('The tool cannot be read')
  const { figures, rows } = countRound(found({ tool: tool.value }))
  const header = storyRows<'board' | 'prepared_by' | 'presented_by' | 'title'>('reports.csv')[0]
  const actions = storyActions()
  return {
    words: WORDS,
    header: {
      ...{ board: header?.board ?? '', title: header?.title ?? '' },
      ...{ preparedBy: header?.prepared_by ?? null, presentedBy: header?.presented_by ?? null },
      ...{
        meetingOn: literalDay('2015-11-19'),
        reportMonth: month('2015-10'),
        earlierReportMonth: month('2015-05'),
      },
    },
    cut: { figures, cutOn: literalDay('2015-11-19') },
    rows,
    tool: tool.value,
    carried: storyCarried(actions),
    actionsBefore: actions.filter(({ round }) => round.code === 'october-2014'),
    actionsAfter: actions.filter(({ round }) => round.code === 'april-2015'),
    examined: examined(),
    ...{ publicFigures: null, publishedBefore: null },
  }
}

function examined(): ExaminedRound {
  return {
    ...{ id: id<'round'>(2), code: 'april-2015', month: month('2015-04'), register: id<'register'>(1) },
    ...{ asAt: null, tool: null, isUnderWay: false, caseCount: 8 },
    period: { from: literalDay('2014-10-09'), until: literalDay('2015-04-09') },
  }
}

/** What the April round carries forward of the actions before it: no measure of theirs is known. */
function storyCarried(actions: readonly Action[]): CarriedAction[] {
  const unknown = { asAt: null, tool: null, isUnderWay: false, figures: null }
  const [october, april] = [
    { ...unknown, code: 'october-2014', month: month('2014-10') },
    { ...unknown, code: 'april-2015', month: month('2015-04') },
  ]
  const effect = judgeEffect([], 'cannotTell', october, april)
  return actions
    .filter(({ round }) => round.code === 'october-2014')
    .map((action) => carriedAction(action, effect, examined()))
}

function found({ tool }: Pick<FoundRound, 'tool'>): FoundRound {
  const october: RoundFacts = {
    ...UNKNOWN,
    id: id(14),
    code: 'october-2014',
    month: '2014-10',
    sampleCount: 9,
  }
  const april: RoundFacts = {
    ...{ ...UNKNOWN, id: id(15), code: 'april-2015', month: '2015-04', sampleCount: 8, asAt: '2015-04-08' },
    ...{ isKnownInPart: false, how: 'reconstruction', drawnTimes: 1, note: null, tool: 'exploitation-1' },
  }
  return {
    round: april,
    tool,
    cases: storyCases(),
    answers: storyAnswers(),
    twoAnswers: [],
    list: null,
    standards: null,
    earlier: [foundEarlier({ round: october, tool: null })],
    moderation: null,
  }
}

function storyCases(): FoundCase[] {
  const followUps = storyRows<'position' | 'urgency' | 'what'>('follow_ups.csv')
  return storyRows<'position' | 'grade' | 'safeguarded'>('cases.csv').map((row, place) => {
    const [pair, ageYears, team] = TABLE[place] ?? ['', null, null]
    return {
      ...{ id: id<'case'>(place), child: id<'child'>(place), reference: `reference ${row.position}` },
      ...{
        position: place + 1,
        isFinished: true,
        isUnconfirmed: false,
        isReplacement: false,
        isSingleAudited: false,
        ageYears,
        team,
      },
      ...{ firstViews: null, moderated: null },
      openToSocialCare: team !== 'Assessment/FST',
      auditors: pair.split('/').map((name) => ({ name, isOverridden: false })),
      grade: row.grade as FoundCase['grade'],
      safeguarded: row.safeguarded as FoundCase['safeguarded'],
      followUps: followUps.filter(({ position }) => position === row.position),
      ...{ checkedCount: 0, disputes: [] },
    }
  })
}

function storyAnswers(): FoundAnswer[] {
  const rows = storyRows<'position' | 'topic' | 'question' | 'answer' | 'mark'>('answers.csv')
  return rows.map(({ position, topic, question, answer, mark }) => ({
    ...{ case: id<'case'>(Number(position) - 1), topic, question },
    answer: answer as FoundAnswer['answer'],
    mark: mark === '' ? null : (mark as FoundAnswer['mark']),
  }))
}

function storyActions(): Action[] {
  const columns = storyRows<
    'reference' | 'title' | 'wording' | 'recommended_in' | 'recommended_on' | 'due' | 'reported_done'
  >('actions.csv')
  return columns.map((row, place) => ({
    ...{ id: id<'action'>(place), reference: row.reference, title: row.title, wording: row.wording },
    round: { id: id(0), code: row.recommended_in, month: null, register: id(1) },
    ...{ recommended: month(row.recommended_on), due: parseDayOrMonth(row.due), owner: null, measure: null },
    ...{ recommendation: null, team: null, person: null, personName: null, outcome: null, caseExposures: [] },
    newest: { id: id(place), by: 'The lead', at: 0 as Action['newest']['at'] },
    ...{ inForceFrom: null, doneBy: null, reportedDone: parseDayOrMonth(row.reported_done) },
    status: row.reported_done === '' ? 'open' : 'done',
  }))
}

function month(text: string): DayOrMonth {
  const parsed = parseDayOrMonth(text)
  if (parsed === null) throw new Error(`No month: ${text}`)
  return parsed
}

function id<Noun extends string>(place: number): Id<Noun> {
  const made = asId<Noun>(`00000000-0000-7000-8000-${String(place).padStart(12, '0')}`)
  if (made === null) throw new Error('No id')
  return made
}
