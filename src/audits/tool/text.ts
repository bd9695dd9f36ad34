import { createHash } from 'node:crypto'
import { stringify } from 'smol-toml'
import { formatDay } from '../../kernel/day.ts'
import type { GradeWording, Question, Tool, Topic } from './model.ts'

/** The tool as a file of `tools/` holds it: the same tool always gives the same text. */
export function toolText(tool: Tool): string {
  const { code, version, edition, title, inForceFrom, answers, grade, safeguarded, topics } = tool
  return stringify({
    code,
    version,
    ...(edition === null ? {} : { edition }),
    title,
    inForceFrom: formatDay(inForceFrom),
    answers: answers.map(({ code: answer, wording, help }) => ({ code: answer, wording, help })),
    grade: {
      ...{ text: grade.text, help: grade.help, blind: grade.blind },
      levels: grade.levels.map((level) => ({
        ...{ code: level.code, guidance: level.guidance },
        wordings: level.wordings.map(wordingDocument),
      })),
    },
    safeguarded: { text: safeguarded.text, help: safeguarded.help, blind: safeguarded.blind },
    topics: topics.map(topicDocument),
  })
}

/** SHA-256 of a text in UTF-8, in lower-case hex. */
export function textHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

function wordingDocument({ text, from, until }: GradeWording) {
  return {
    text,
    ...(from === null ? {} : { from: formatDay(from) }),
    ...(until === null ? {} : { until: formatDay(until) }),
  }
}

function topicDocument({ code, title, goodLooksLike, questions }: Topic) {
  return { code, title, goodLooksLike, questions: questions.map((each) => questionDocument(code, each)) }
}

function questionDocument(topic: string, question: Question) {
  const { code, kind, text, help, blind, answers, askedWhen, facts, standards } = question
  const when = askedWhen && {
    question: askedWhen.topic === topic ? askedWhen.question : `${askedWhen.topic}.${askedWhen.question}`,
    answers: [...askedWhen.answers],
  }
  return {
    code,
    kind,
    text,
    help,
    blind,
    answers: [...answers],
    ...(when === null ? {} : { askedWhen: when }),
    // Texts of versions from before stay as they were hashed.
    ...(facts.length === 0 ? {} : { facts: [...facts] }),
    ...(standards.length === 0 ? {} : { standards: [...standards] }),
  }
}
