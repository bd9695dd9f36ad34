import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { literalDay } from '../../kernel/day.ts'
import { ANSWERS, parseTool } from './index.ts'
import { TOOLS } from './story.fixture.ts'

const SHIPPED = readFileSync(join(TOOLS, 'exploitation-1.toml'), 'utf8')

function problemsOf(text: string): string[] {
  const read = parseTool(text)
  return read.ok ? [] : read.problem.map((problem) => `${problem.field}: ${problem.sentence}`)
}

describe('reading an audit tool', () => {
  it('says where the file is not TOML', () => {
    expect(problemsOf('code = "exploitation')).toEqual([
      expect.stringMatching(/^null: The file is not TOML\./),
    ])
  })

  it('says everything that an empty file lacks', () => {
    const fields = problemsOf('').map((problem) => problem.split(':')[0])
    expect(fields).toEqual([
      ...['code', 'version', 'title', 'inForceFrom', 'answers', 'grade', 'safeguarded', 'topics'],
    ])
  })

  it.each([
    ['a misspelt key', ['goodLooksLike = "The chronology', 'goodLookLike = "The chronology'], /goodLookLike/],
    ['a code of two words', ['code = "plan"', 'code = "risk plan"'], /^topics\.1\.code: A code is one word/],
    [
      'a topic that stands twice',
      ['code = "plan"', 'code = "chronology"'],
      /^topics\.1\.code: .*stands here twice/,
    ],
    [
      'a question that stands twice',
      ['code = "upToDate"', 'code = "exists"'],
      /^topics\.0\.questions\.1\.code: /,
    ],
    [
      'a word that no authority has',
      ['the {register}, and', 'the {list}, and'],
      /: Only these words can be filled in/,
    ],
    [
      'a brace that nobody closed, which an auditor would read',
      ['the {register}, and', 'the {register, and'],
      /: Only these words can be filled in/,
    ],
    ['a day that does not exist', ['2015-04-01', '2015-02-29'], /^inForceFrom: “2015-02-29” is not a day/],
    [
      'a day on which a grade has no name',
      ['from = "2018-01-01"', 'from = "2018-01-02"'],
      /: Every day needs one wording/,
    ],
    ['a grade left out', ['code = "inadequate"', 'code = "good"'], /^grade\.levels: Each of the four grades/],
    ['an answer left out', ['code = "notApplicable"', 'code = "yes"'], /^answers: Each of the five answers/],
    [
      'a standard that no procedure has',
      ['standards = ["plan-exists"]', 'standards = ["plan-is-nice"]'],
      /^topics\.1\.questions\.0\.standards\.0: No procedure has this standard/,
    ],
    [
      'a standard of a team',
      ['standards = ["plan-exists"]', 'standards = ["team-champion"]'],
      /^topics\.1\.questions\.0\.standards\.0: No procedure has this standard, or it asks nothing of a child/,
    ],
    [
      'a fact that no record holds',
      ['facts = ["plan"]', 'facts = ["weather"]'],
      /^topics\.1\.questions\.0\.facts\.0: A fact is one of: visit, /,
    ],
    [
      'a kind of fact that stands twice',
      ['facts = ["plan"]', 'facts = ["plan", "plan"]'],
      /: A kind of fact stands here twice/,
    ],
    [
      'an open quality question',
      ['kind = "quality"', 'kind = "quality"\nblind = false'],
      /: A quality question is always blind/,
    ],
    [
      'an answer to choose that is none',
      ['"partly", "no", "notEv', '"notCommented", "no", "notEv'],
      /^topics\.\d+\.questions\.0\.answers\.1: /,
    ],
  ] as const)('refuses %s', (_, [written, instead], problem) => {
    expect(SHIPPED).toContain(written)
    expect(problemsOf(SHIPPED.replace(written, instead)).join('\n')).toMatch(problem)
  })

  it('offers all five answers and is open unless the file says otherwise', () => {
    const read = parseTool(SHIPPED)
    const plan = read.ok ? read.value.topics[1] : undefined
    expect(plan?.questions[0]).toMatchObject({ code: 'exists', answers: ['yes', 'no', 'notEvidenced'] })
    expect(plan?.questions[1]).toMatchObject({ code: 'complete', blind: false, answers: ANSWERS })
    expect(plan?.questions[3]).toMatchObject({ code: 'risksAddressed', kind: 'quality', blind: true })
  })

  it('reads days as days', () => {
    const read = parseTool(SHIPPED)
    expect(read).toMatchObject({ ok: true, value: { inForceFrom: literalDay('2015-04-01') } })
  })
})
