import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const PROGRAM = resolve('bin/goldthread')

export interface Said {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** A home of a test's own, and the real program run against it. */
export class Home {
  readonly folder = mkdtempSync(join(tmpdir(), 'gt-home-'))
  readonly #environment: NodeJS.ProcessEnv

  constructor(more: NodeJS.ProcessEnv = {}) {
    const {
      DATABASE_URL: _server,
      DATABASE_JOBS_URL: _jobs,
      GOLDTHREAD_FIGURES: _figures,
      ...rest
    } = process.env
    this.#environment = { ...rest, GOLDTHREAD_HOME: this.folder, ...more }
  }

  /** Runs one command to its end. */
  run(...args: string[]): Said {
    return this.runWith({}, ...args)
  }

  /** The same with other settings beside those of the home. */
  runWith(more: NodeJS.ProcessEnv, ...args: string[]): Said {
    const env = { ...this.#environment, ...more }
    const { status, stdout, stderr } = spawnSync(PROGRAM, args, { env, encoding: 'utf8', timeout: 60_000 })
    return { status, out: stdout, err: stderr }
  }

  json(...args: string[]): {
    readonly status: number | null
    readonly document: ReturnType<typeof JSON.parse>
  } {
    const { status, out } = this.run(...args, '--json')
    return { status, document: JSON.parse(out) }
  }

  /** Begins a command, and does not wait for its end. */
  begin(...args: string[]): ChildProcess {
    return spawn(PROGRAM, args, { env: this.#environment, stdio: 'ignore' })
  }

  /** Starts the program and gives it back once it says that it is ready. */
  async start(port: number): Promise<ChildProcess> {
    const env = { ...this.#environment, PORT: String(port) }
    const child = spawn(PROGRAM, ['start'], { env, stdio: ['ignore', 'ignore', 'pipe'] })
    await new Promise<void>((ready, fail) => {
      let said = ''
      child.stderr?.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        if (said.includes('Goldthread is ready')) ready()
      })
      child.once('exit', (code) => fail(new Error(`start ended with ${code}: ${said}`)))
    })
    return child
  }

  /** The processes of PostgreSQL that work on this home. */
  postgres(): number[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && commandOf(name).includes(join(this.folder, 'postgres')))
      .map(Number)
  }

  remove(): void {
    for (const process_ of this.postgres()) process.kill(process_, 'SIGKILL')
    rmSync(this.folder, { recursive: true, force: true })
  }
}

function commandOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}
