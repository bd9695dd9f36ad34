import { createServer } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A real mail server of a test's own, which keeps what it was sent. */
export interface MailServer {
  readonly url: string
  /** Whole mails as they came over the wire, with whom they were for. */
  readonly received: readonly Received[]
  /** Addresses that it refuses for good. */
  readonly refused: Set<string>
  /** While it holds, every mail waits for its answer. */
  readonly hold: (isHeld: boolean) => void
  readonly close: () => Promise<void>
}

export interface Received {
  readonly to: readonly string[]
  readonly text: string
}

export async function openMailServer(): Promise<MailServer> {
  const received: Received[] = []
  const refused = new Set<string>()
  const waiting: (() => void)[] = []
  let isHeld = false
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false },
    onRcptTo: ({ address }, _session, done) =>
      done(refused.has(address) ? Object.assign(new Error('no such box'), { responseCode: 550 }) : null),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        const take = () => {
          received.push({ to, text: Buffer.concat(chunks).toString('utf8') })
          done()
        }
        if (isHeld) waiting.push(take)
        else take()
      })
    },
  })
  // A connection that is killed while a mail waits is what the tests are about.
  server.on('error', () => undefined)
  const port = await freePort()
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', () => ready()))
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refused,
    hold: (hold) => {
      isHeld = hold
      if (!hold) for (const take of waiting.splice(0)) take()
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** The text of a mail with its transfer encoding taken away. */
export function readable({ text }: Received): string {
  return text
    .replace(/=\r?\n/g, '')
    .replace(/((?:=[0-9A-F]{2})+)/g, (run) => Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'))
}
