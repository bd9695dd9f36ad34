import { appendFileSync } from 'node:fs'

/** Tells the run a figure that it prints in the end; a figure under its floor fails here and now. */
export function figure(name: string, value: number, floor: number): void {
  const file = process.env.GOLDTHREAD_FIGURES
  if (file !== undefined) appendFileSync(file, `${name}: ${value} (floor ${floor})\n`)
  if (value < floor) throw new Error(`${name}: ${value} is under its floor of ${floor}`)
}

/** Tells the run a fact that is no count. */
export function fact(name: string, value: string): void {
  const file = process.env.GOLDTHREAD_FIGURES
  if (file !== undefined) appendFileSync(file, `${name}: ${value}\n`)
}
