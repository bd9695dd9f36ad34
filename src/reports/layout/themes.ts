import { inSomeOf } from '../../analysis/index.ts'
import { inWordsOf, type Question, type Topic } from '../../audits/index.ts'
import { listed, numberWord, plural } from '../../kernel/sentence.ts'
import type { AnyFacts, InsideFacts } from '../facts.ts'
import { answerSentence, findingSentence, noneCommented, unspoken } from './finding-sentence.ts'
import { FINDINGS } from './findings.ts'
import type { Written } from './model.ts'
import { items, uncapitalised } from './phrases.ts'

/** A paragraph for each topic that some audit spoke of, in the order of the tool. @source seed 4 */
export function topics(facts: InsideFacts): Written[] {
  return spokenTopics(facts).map((topic) => {
    const silent = topic.questions.filter((question) => sentenceOn(facts, topic, question) === null)
    const said = topic.questions.flatMap((question) => sentenceOn(facts, topic, question) ?? [])
    const last = unspoken(
      silent.map((question) => subjectOf(facts, topic, question)),
      facts.figures.auditedCount,
    )
    const lines = last === null ? said : [...said, last]
    return { key: `themes.${topic.code}`, heading: inWordsOf(facts.words, topic.title), text: items(lines) }
  })
}

/** The topics that none of the audits spoke of. */
export function silentTopics(facts: InsideFacts): Written | null {
  const titles = silentTitles(facts).map(uncapitalised)
  if (titles.length === 0) return null
  const them = plural(titles.length, 'it', 'them')
  const text = `${noneCommented(facts.figures.auditedCount)} ${listed(titles)}. Nothing can be said of ${them}.`
  return { key: 'themes.silent', heading: 'Topics without a comment', text }
}

/**
 * What the analysis would like to say of those topics and cannot: whether practice is in order there, or better than it
 * was, has no answer behind it. @source seed 5.5 to 5.8
 */
export function unanswered(facts: InsideFacts): Written | null {
  const titles = silentTitles(facts)
  if (titles.length === 0) return null
  const why =
    'No audit commented on these topics, so this report cannot say whether practice is in order there or has changed:'
  return { key: 'analysis.unanswered', text: `${why}\n${items(titles)}` }
}

function silentTitles(facts: InsideFacts): string[] {
  if (facts.figures.auditedCount === 0) return []
  const spoken = spokenTopics(facts).map(({ code }) => code)
  const silent = topicsOf(facts).filter(({ code }) => !spoken.includes(code))
  return silent.map(({ title }) => inWordsOf(facts.words, title))
}

/** How many audits asked for something to be done at once; what it was, for the restricted report alone. @source seed 4 */
export function followUp({ figures, cases }: InsideFacts): Written | null {
  if (figures.followUps === null) return null
  const { count, of, immediate } = figures.followUps
  const kind = immediate === count ? 'an immediate follow-up' : 'an urgent follow-up'
  const part =
    immediate === count || immediate === 0 ? '' : `, ${numberWord(immediate)} of them an immediate one`
  const asked = `${inSomeOf(count, of)} the pair asked for ${count === 0 ? 'an urgent follow-up' : kind}${part}.`
  const what = (cases ?? []).flatMap(({ followUps }) => followUps.map((each) => each.what))
  const named = what.length === 0 ? '' : ` What was asked for: ${listed(what)}.`
  return { key: 'themes.followUp', heading: 'Immediate follow-up', text: asked + named }
}

/** For the public: what was looked at, and nothing of what was found. */
export function topicsInWords({ topics, words }: AnyFacts): Written {
  const text =
    topics.length === 0
      ? 'Which topics the auditors were asked about is not recorded.'
      : `The auditors were asked about these topics in each file:\n${items(topics.map(({ title }) => inWordsOf(words, title)))}`
  return { key: 'themes.topicsInWords', text }
}

function topicsOf({ tool }: InsideFacts): readonly Topic[] {
  return (tool?.topics ?? []).map((topic) => ({ ...topic, questions: asTold(topic) }))
}

/** The questions of a topic in the order of the findings; those that have no words there come last. */
function asTold({ code, questions }: Topic): readonly Question[] {
  const told = Object.keys(FINDINGS[code] ?? {})
  const [known, others] = [
    told.flatMap((each) => questions.find((question) => question.code === each) ?? []),
    questions.filter((question) => !told.includes(question.code)),
  ]
  return [...known, ...others]
}

function spokenTopics(facts: InsideFacts): Topic[] {
  return topicsOf(facts).filter(({ questions, ...topic }) =>
    questions.some((question) => sentenceOn(facts, { ...topic, questions }, question) !== null),
  )
}

function sentenceOn({ figures, words }: InsideFacts, topic: Topic, question: Question): string | null {
  const counts = figures.topics[topic.code]?.[question.code]
  if (counts === undefined) return null
  const finding = FINDINGS[topic.code]?.[question.code]
  if (finding === undefined) return answerSentence(inWordsOf(words, question.text), counts)
  const ours = { yes: inWordsOf(words, finding.yes), no: inWordsOf(words, finding.no) }
  return findingSentence(ours, counts)
}

function subjectOf({ words }: InsideFacts, topic: Topic, question: Question): string {
  const finding = FINDINGS[topic.code]?.[question.code]
  return finding === undefined
    ? `“${inWordsOf(words, question.text)}”`
    : `whether ${inWordsOf(words, finding.yes)}`
}
