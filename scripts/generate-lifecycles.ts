// Writes docs/lifecycles.md from the tables that decide what may be done: run it with `npx tsx scripts/generate-lifecycles.ts`.
import { writeFile } from 'node:fs/promises'
import { allLifecyclesText } from '../src/apps/lifecycles-text.ts'

await writeFile('docs/lifecycles.md', allLifecyclesText())
