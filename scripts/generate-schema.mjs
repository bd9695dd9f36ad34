// Writes src/platform/database/schema.ts from a live, migrated database: the types that every store is checked by.
import { spawnSync } from 'node:child_process'

const target = process.argv[2] ?? 'src/platform/database/schema.ts'
const plain = JSON.stringify({
  date: 'string',
  timestamptz: 'string',
  int8: 'number',
  uuid: 'string',
  jsonb: 'Json',
})
const args = ['kysely-codegen', '--dialect', 'postgres', '--camel-case', '--out-file', target]
args.push('--type-mapping', plain, '--exclude-pattern', '{graphile_worker,migration}.*')
const { status } = spawnSync('npx', args, { stdio: 'inherit' })
process.exit(status ?? 1)
