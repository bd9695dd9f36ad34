// How much processor time a program and the PostgreSQL processes behind it have taken so far, as Linux counts it:
// unlike a rate it is nearly the same on a machine that others use too.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// What one tick of the kernel's count is worth.
const TICK_MS = 10

/** The time in milliseconds of one process. */
export function processorTime(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

/** The number of the first process of the server that belongs to a home. */
export function postmasterOf(home) {
  return Number(readFileSync(join(home, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
}

/** The time in milliseconds of all connections of a role to the server whose first process this is. */
export function connectionsTime(postmaster, role) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isConnection(name, postmaster, role))
    .reduce((sum, pid) => sum + processorTime(pid), 0)
}

function isConnection(pid, postmaster, role) {
  try {
    const isOurs = readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith(`postgres: ${role} `)
    return (
      isOurs && Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[1]) === postmaster
    )
  } catch {
    // A process that has ended meanwhile.
    return false
  }
}
