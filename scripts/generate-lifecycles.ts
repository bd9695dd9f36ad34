// Writes docs/lifecycles.md from the tables that decide what may be done: run it with `npx tsx scripts/generate-lifecycles.ts`.
import { writeFile } from 'node:fs/promises'
import { lifecyclesText } from '../src/audits/lifecycles-text.ts'
import { reportLifecycleText } from '../src/reports/approval/lifecycle-text.ts'

await writeFile('docs/lifecycles.md', `${lifecyclesText()}\n${reportLifecycleText()}`)
