import { readFileSync } from 'node:fs'
import { stringify } from 'smol-toml'
import { parse } from 'smol-toml'
import type { Tool } from '../../src/audits/index.ts'
import { parseTool } from '../../src/audits/tool/index.ts'

export const GRADE_CODES = ['outstanding', 'good', 'requiresImprovement', 'inadequate'] as const
export const JUDGEMENTS = ['yes', 'no', 'cannotTell'] as const
export const QUESTIONS = [
  'chronology.exists',
  'chronology.upToDate',
  'missingEpisodes.interviewOffered',
] as const
export type Question = (typeof QUESTIONS)[number]
export type Said = 'yes' | 'partly' | 'no' | 'notEvidenced' | 'notCommented' | 'outside'
const SAID: readonly Said[] = ['yes', 'partly', 'no', 'notEvidenced', 'notCommented']

/** One child's audit, as only the authority knows it. */
export interface Audit {
  readonly child: string
  readonly grade: (typeof GRADE_CODES)[number]
  readonly safeguarded: (typeof JUDGEMENTS)[number]
  readonly answers: Readonly<Record<Question, Said>>
}

export interface Round {
  readonly code: string
  readonly month: string
  readonly audits: readonly Audit[]
  readonly frameCount: number
}

/** A round and what was published before it, if anything: an earlier version, or the round of the year before. */
export interface Story {
  readonly earlier: Round | null
  readonly round: Round
}

/** Chance from 0 up to 1, the same for the same seed. */
export type Chance = () => number

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function upTo(chance: Chance, most: number): number {
  return Math.floor(chance() * (most + 1))
}

/** A third of the stories are a new version of a report, a third a year after another, a third stand alone. */
export function makeStory(chance: Chance): Story {
  const story = makeAnyStory(chance)
  return chance() < 0.1 ? { ...story, round: everyChildMissing(story.round) } : story
}

/** What may be said of no child is now and then true of every one. */
function everyChildMissing(round: Round): Round {
  const audits = round.audits.map((audit) => ({
    ...audit,
    answers: { ...audit.answers, 'missingEpisodes.interviewOffered': 'yes' as const },
  }))
  return { ...round, audits }
}

function makeAnyStory(chance: Chance): Story {
  const count = 20 + upTo(chance, 20)
  const audits = makeAudits(chance, count, 'child')
  const before = (code: string, month: string, some: readonly Audit[]): Round => ({
    ...{ code, month, audits: some },
    frameCount: some.length + upTo(chance, 12),
  })
  const kind = upTo(chance, 2)
  if (kind === 0) return { earlier: null, round: before('april-2015', '2015-04', audits) }
  const later = moveOn(chance, audits, kind === 1 ? 3 : 25)
  const earlier =
    kind === 1 ? before('april-2015', '2015-04', audits) : before('april-2014', '2014-04', audits)
  return { earlier, round: before('april-2015', '2015-04', later) }
}

/** Some audits go, some come, and some of those that stay are judged anew. */
function moveOn(chance: Chance, audits: readonly Audit[], most: number): Audit[] {
  const goneCount = Math.min(upTo(chance, most), Math.max(0, audits.length - 20))
  const stayed = audits.slice(goneCount)
  const isJudgedAlike = chance() < 0.7
  const again = isJudgedAlike
    ? stayed
    : makeAudits(chance, stayed.length, 'x').map((each, place) => ({
        ...each,
        child: stayed[place]?.child ?? '',
      }))
  const comers = makeAudits(chance, Math.max(20 - again.length, upTo(chance, most)), 'newcomer')
  return [...again, ...comers]
}

function makeAudits(chance: Chance, count: number, prefix: string): Audit[] {
  const grade = skewed(chance, GRADE_CODES)
  const judgement = skewed(chance, JUDGEMENTS)
  const answers = Object.fromEntries(QUESTIONS.map((question) => [question, skewed(chance, SAID)])) as Record<
    Question,
    () => Said
  >
  return Array.from({ length: count }, (_, place) => {
    const exists = answers['chronology.exists']()
    return {
      ...{ child: `${prefix} ${place}`, grade: grade(), safeguarded: judgement() },
      answers: {
        'chronology.exists': exists,
        'chronology.upToDate': upToDate(exists, answers['chronology.upToDate']()),
        'missingEpisodes.interviewOffered': answers['missingEpisodes.interviewOffered'](),
      },
    }
  })
}

// Asked only where there is a chronology; where nobody said whether there is one, nothing can be said of it.
function upToDate(exists: Said, answer: Said): Said {
  if (exists === 'notCommented') return 'notCommented'
  return exists === 'yes' ? answer : 'outside'
}

/** One outcome that is usual, others that are rare: what makes small counts. */
function skewed<Outcome>(chance: Chance, outcomes: readonly Outcome[]): () => Outcome {
  const weights = outcomes.map(() => chance() ** (1 + upTo(chance, 5)))
  const total = weights.reduce((sum, each) => sum + each, 0)
  return () => {
    let left = chance() * total
    const place = weights.findIndex((weight) => (left -= weight) < 0)
    return outcomes[Math.max(0, place)] as Outcome
  }
}

/** The shipped tool with four of its questions, one of which is asked only where there is a chronology. */
export const TOOL: Tool = (() => {
  const text = readFileSync(new URL('../../tools/exploitation-1.toml', import.meta.url), 'utf8')
  const shipped = parse(text) as unknown as { topics: { code: string; questions: { code: string }[] }[] }
  const topics = shipped.topics.flatMap((topic) => {
    const questions = topic.questions.filter(({ code }) => isAsked(`${topic.code}.${code}`))
    const asked = questions.map((each) =>
      each.code === 'upToDate' ? { ...each, askedWhen: { question: 'exists', answers: ['yes'] } } : each,
    )
    return asked.length === 0 ? [] : [{ ...topic, questions: asked }]
  })
  const read = parseTool(stringify({ ...shipped, topics }))
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read.value
})()

function isAsked(name: string): boolean {
  return QUESTIONS.some((question) => question === name)
}
