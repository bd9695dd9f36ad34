// Writes docs/lifecycles.md from the tables that decide what may be done: run it with `npx tsx scripts/generate-lifecycles.ts`.
import { writeFile } from 'node:fs/promises'
import { actionLifecycleText } from '../src/actions/lifecycle-text.ts'
import { lifecyclesText } from '../src/audits/lifecycles-text.ts'
import { reportLifecycleText } from '../src/reports/approval/lifecycle-text.ts'

const lives = [lifecyclesText(), actionLifecycleText(), reportLifecycleText()]
await writeFile('docs/lifecycles.md', lives.join('\n'))
