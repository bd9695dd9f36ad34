// A program for the tests: uses the database of a home until it is told to end.
import { openServer } from './index.ts'
import { readNotes } from './testing-notes.ts'

const server = await openServer(process.argv[2] ?? '')
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    console.log(JSON.stringify({ notes: await readNotes(server) }))
    await server.close()
    process.exit(0)
  })
}
// Said last: whoever reads it may send a signal at once.
const { socketFolder, port, superuser, version, adopted } = server
console.log(JSON.stringify({ socketFolder, port, superuser, version, adopted }))
setInterval(() => undefined, 60_000)
