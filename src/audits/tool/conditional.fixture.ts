import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'smol-toml'
import { parseTool } from './parse.ts'
import { the, TOOLS } from './story.fixture.ts'

type Condition = { readonly question: string; readonly answers: readonly string[] }
type Asked = readonly [code: string, askedWhen?: Condition | undefined, answers?: readonly string[]]

const SHIPPED = parse(readFileSync(join(TOOLS, 'exploitation-1.toml'), 'utf8'))

/** A tool whose one topic `plan` asks these questions, as text; the rest is that of a shipped tool. */
export function conditionalText(questions: readonly Asked[]): string {
  const topic = {
    code: 'plan',
    title: 'Plan',
    goodLooksLike: 'There is one.',
    questions: questions.map(([code, askedWhen, answers]) => ({
      ...{ code, kind: 'compliance', text: `Is it ${code}?`, help: 'Look at the file.' },
      ...(answers === undefined ? {} : { answers: [...answers] }),
      ...(askedWhen === undefined ? {} : { askedWhen: { ...askedWhen, answers: [...askedWhen.answers] } }),
    })),
  }
  return stringify({ ...SHIPPED, code: 'conditional', topics: [topic] })
}

const read = parseTool(
  conditionalText([
    ['exists'],
    ['updated', { question: 'exists', answers: ['yes', 'partly'] }],
    ['signed', { question: 'plan.updated', answers: ['yes'] }],
    ['good'],
  ]),
)

/** `exists` opens `updated`, which opens `signed`; `good` is always asked. */
export const conditional = the(read.ok ? read.value : undefined)
