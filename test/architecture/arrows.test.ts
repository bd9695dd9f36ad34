import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** A file that breaks one rule, and the rule that must say so. */
const PROBES: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['no-arrow-up-from-kernel', 'src/kernel/probe.ts', `import '../access/index.ts'`],
  ['no-arrow-up-from-platform', 'src/platform/probe.ts', `import '../access/index.ts'`],
  ['no-arrow-up-from-access', 'src/access/probe.ts', `import '../trail/index.ts'`],
  ['no-arrow-up-from-trail', 'src/trail/probe.ts', `import '../notices/index.ts'`],
  ['no-arrow-up-from-notices', 'src/notices/probe.ts', `import '../organisation/index.ts'`],
  ['no-arrow-up-from-organisation', 'src/organisation/probe.ts', `import '../register/index.ts'`],
  ['no-arrow-up-from-register', 'src/register/probe.ts', `import '../evidence/index.ts'`],
  ['no-arrow-up-from-evidence', 'src/evidence/probe.ts', `import '../standards/index.ts'`],
  ['no-arrow-up-from-standards', 'src/standards/probe.ts', `import '../audits/index.ts'`],
  ['no-arrow-up-from-audits', 'src/audits/probe.ts', `import '../analysis/index.ts'`],
  ['no-arrow-up-from-analysis', 'src/analysis/probe.ts', `import '../actions/index.ts'`],
  ['no-arrow-up-from-actions', 'src/actions/probe.ts', `import '../reports/index.ts'`],
  ['no-arrow-up-from-reports', 'src/reports/probe.ts', `import '../apps/house.ts'`],
  ['nobody-imports-apps', 'src/imports/probe.ts', `import '../apps/house.ts'`],
  ['imports-knows-no-room', 'src/imports/probe.ts', `import '../register/index.ts'`],
  ['synthesis-knows-no-room', 'src/synthesis/probe.ts', `import '../evidence/index.ts'`],
  ['cores-know-no-platform', 'src/register/rules.ts', `import '../platform/clock.ts'`],
  ['temporal-in-two-files', 'src/register/probe.ts', `import 'temporal-polyfill'`],
  ['kernel-is-pure', 'src/kernel/probe.ts', `import 'node:fs'`],
  ['no-cycles', 'src/register/probe.ts', `import './probe.ts'`],
]

let copy: string

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'gt-arrows-'))
  for (const name of ['src', '.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
    cpSync(resolve(name), join(copy, name), { recursive: true })
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** Which rules the files break, each with the file that breaks it: `no-cycles src/register/probe-16.ts`. */
function brokenRules(root: string, ...files: string[]): string[] {
  const command = resolve('node_modules/.bin/depcruise')
  const args = [...files, '--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  const { summary } = JSON.parse(runAnyway(command, args, root)) as {
    summary: { violations: { from: string; rule: { name: string } }[] }
  }
  return summary.violations.map(({ from, rule }) => `${rule.name} ${from}`)
}

function runAnyway(command: string, args: string[], cwd: string): string {
  try {
    return execFileSync(command, args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1e9,
    })
  } catch (fault) {
    return (fault as { stdout: string }).stdout
  }
}

/** Every probe under a name of its own, so that one look at all of them tells which rule each breaks. */
const NAMED = PROBES.map(([rule, file, text], place) => {
  const own = (name: string) => name.replace('/probe.ts', `/probe-${place}.ts`)
  return { rule, file: own(file), text: own(text) }
})

describe('the arrows between the rooms', () => {
  it('all run one way', () => expect(brokenRules(resolve('.'), 'src')).toEqual([]))

  describe('fire on a probe', () => {
    let broken: readonly string[]

    beforeAll(() => {
      for (const { file, text } of NAMED) {
        mkdirSync(dirname(join(copy, file)), { recursive: true })
        writeFileSync(join(copy, file), `${text}\n`)
      }
      broken = brokenRules(copy, ...NAMED.map(({ file }) => file))
    })

    it.each(NAMED)('$rule', ({ rule, file }) => expect(broken).toContain(`${rule} ${file}`))
  })
})
