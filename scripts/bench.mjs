// npm run bench -- NAME: runs one benchmark; each uses a home of its own and prints its goal last.
import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'

const [name = ''] = process.argv.slice(2)
const file = resolve('bench', `${name}.mjs`)
if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
  const names = readdirSync('bench').flatMap((each) =>
    each.endsWith('.mjs') ? each.replace('.mjs', '') : [],
  )
  console.error(`Usage: npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`)
  process.exit(2)
}
await import(file)
