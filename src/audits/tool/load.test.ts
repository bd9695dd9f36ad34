import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PLAIN_WORDS } from '../../kernel/words.ts'
import { inWordsOf, loadTools, parseTool, questionsOf, type Tool } from './index.ts'
import { sharedOnBlind } from './edits/sharing.ts'
import { readTool } from './load.ts'
import { toolText } from './text.ts'
import { TOOLS } from './story.fixture.ts'

// Words that one area uses: they are an authority's settings, never a tool's own.
const LOCAL = /\b(VEMT|RAMP|RAISE|VPG|MACE)\b/i

const files = readdirSync(TOOLS).filter((file) => file.endsWith('.toml'))
const read = await loadTools(TOOLS)
const tools = read.ok ? [...read.value] : []

function textsOf(tool: Tool): string[] {
  const judged = [tool.grade, tool.safeguarded, ...questionsOf(tool).map(({ question }) => question)]
  const guided = [
    ...tool.grade.levels.map((level) => level.guidance),
    ...tool.answers.map((each) => each.help),
  ]
  return [
    ...judged.flatMap(({ text, help }) => [text, help]),
    ...guided,
    ...tool.topics.map((t) => t.goodLooksLike),
  ]
}

describe('loading tools', () => {
  it('refuses a tool in a file that is called after another', () => {
    const text = readFileSync(join(TOOLS, 'exploitation-1.toml'), 'utf8')
    expect(readTool('exploitation-2.toml', text)).toMatchObject({
      problem: [{ sentence: 'exploitation-2.toml: this tool belongs in exploitation-1.toml.' }],
    })
  })

  it('refuses an edition in a file, which an authority’s own version alone has', () => {
    const text = readFileSync(join(TOOLS, 'exploitation-1.toml'), 'utf8')
    const own = text.replace('version = 1', 'version = 1\nedition = 2')
    expect(readTool('exploitation-1.2.toml', own)).toMatchObject({ problem: [{ field: 'edition' }] })
  })

  it('names the file that a problem is in', () => {
    const refused = readTool('exploitation-1.toml', '')
    expect(refused.ok ? [] : refused.problem.map((problem) => problem.sentence)).toContainEqual(
      expect.stringMatching(/^exploitation-1\.toml: /),
    )
  })

  it('reads every file that ships', () => {
    expect(tools.map(([name]) => `${name}.toml`)).toEqual(files.sort())
    expect(tools.length).toBeGreaterThan(0)
  })
})

describe.each(tools)('the shipped tool %s', (_, tool) => {
  it('asks several questions in every topic, each of them a question', () => {
    expect(tool.topics.filter((topic) => topic.questions.length < 2)).toEqual([])
    expect(questionsOf(tool).filter(({ question }) => !question.text.endsWith('?'))).toEqual([])
  })

  it('explains every question in whole sentences', () => {
    expect(textsOf(tool).filter((text) => !/[.?”"]$/.test(text))).toEqual([])
    expect(questionsOf(tool).filter(({ question }) => question.help.length < 40)).toEqual([])
  })

  it('keeps the words of one area out of its codes and sentences', () => {
    const codes = questionsOf(tool).flatMap(({ topic, question }) => [topic, question.code])
    expect([tool.code, ...codes, ...textsOf(tool)].filter((text) => LOCAL.test(text))).toEqual([])
  })

  it('leaves no place open once an authority has filled in its words', () => {
    expect(textsOf(tool).filter((text) => /[{}]/.test(inWordsOf(PLAIN_WORDS, text)))).toEqual([])
  })

  it('is said again by its text, and always by the same', () => {
    const text = toolText(tool)
    const again = parseTool(text)
    expect(again).toEqual({ ok: true, value: tool })
    expect(toolText(again.ok ? again.value : tool)).toBe(text)
  })

  it('lets no question for both auditors depend on one that each answers blind', () => {
    expect(sharedOnBlind(tool)).toEqual([])
  })

  it('asks every question of somebody: no condition leaves it to answers that cannot be given', () => {
    const opening = questionsOf(tool).flatMap(({ question: { askedWhen } }) => askedWhen ?? [])
    const all = opening.filter(({ topic, question, answers }) => {
      const target = questionsOf(tool).find((each) => each.topic === topic && each.question.code === question)
      return target?.question.answers.every((answer) => answers.includes(answer)) ?? true
    })
    expect(all).toEqual([])
  })

  it('asks both whether a thing is there and how good it is', () => {
    const kinds = questionsOf(tool).map(({ question }) => question.kind)
    expect(new Set(kinds)).toEqual(new Set(['compliance', 'quality']))
  })

  it('keeps the grade and the judgement on the child blind', () => {
    expect([tool.grade.blind, tool.safeguarded.blind]).toEqual([true, true])
  })
})
