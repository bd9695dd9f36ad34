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
  ['no-arrow-up-from-evidence', 'src/evidence/probe.ts', `import '../audits/index.ts'`],
  ['no-arrow-up-from-audits', 'src/audits/probe.ts', `import '../analysis/index.ts'`],
  ['no-arrow-up-from-analysis', 'src/analysis/probe.ts', `import '../actions/index.ts'`],
  ['no-arrow-up-from-actions', 'src/actions/probe.ts', `import '../reports/index.ts'`],
  ['no-arrow-up-from-reports', 'src/reports/probe.ts', `import '../apps/house.ts'`],
  ['nobody-imports-apps', 'src/imports/probe.ts', `import '../apps/house.ts'`],
  ['imports-knows-no-room', 'src/imports/probe.ts', `import '../register/index.ts'`],
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

/** The names of the rules that the tree breaks, given which files to look at. */
function brokenRules(root: string, ...files: string[]): string[] {
  const command = resolve('node_modules/.bin/depcruise')
  const args = [...files, '--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  const json = runAnyway(command, args, root)
  const { summary } = JSON.parse(json) as { summary: { violations: { rule: { name: string } }[] } }
  return summary.violations.map(({ rule }) => rule.name)
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

describe('the arrows between the rooms', () => {
  it('all run one way', () => expect(brokenRules(resolve('.'), 'src')).toEqual([]))

  it.each(PROBES)('%s fires on a probe', (rule, file, text) => {
    const path = join(copy, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${text}\n`)
    expect(brokenRules(copy, file)).toContain(rule)
    rmSync(path)
  })
})
