import { createTransport } from 'nodemailer'
import { SpokenFault } from '../jobs/fault.ts'
import type { MailSettings } from './settings.ts'

/** A mail in plain text. */
export interface Letter {
  /** Makes the message id, so that a mail sent twice after a crash shows as one. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

export interface Mailer {
  /** Where links lead. */
  readonly address: string
  /** `refused` where the mail server will never take this letter; a fault where it may later. */
  readonly send: (letter: Letter) => Promise<'sent' | 'refused'>
  readonly close: () => void
}

const PATIENCE_MS = 10_000

/** Opens the way to the mail server; the first letter tells whether it is there. */
export function openMailer({ smtpUrl, from, address }: MailSettings): Mailer {
  const patience = {
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: 2 * PATIENCE_MS,
  }
  const transport = createTransport({
    ...{ url: smtpUrl, ...patience, disableFileAccess: true, disableUrlAccess: true },
  })
  const host = new URL(address).hostname
  return {
    address,
    send: async ({ id, to, subject, text }) => {
      try {
        await transport.sendMail({ from, to, subject, text, messageId: `<${id}@${host}>` })
        return 'sent'
      } catch (fault) {
        if (isForGood(fault)) return 'refused'
        throw new SpokenFault(`The mail server did not take a mail (${codeOf(fault)}).`)
      }
    },
    close: () => transport.close(),
  }
}

// A 5xx answer to one recipient is for good; to the sign-in or the whole session it is ours to mend.
function isForGood(fault: unknown): boolean {
  if (!(fault instanceof Error) || !('code' in fault) || fault.code !== 'EENVELOPE') return false
  return 'responseCode' in fault && Number(fault.responseCode) >= 500
}

function codeOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'unknown'
  const response = 'responseCode' in fault ? ` ${String(fault.responseCode)}` : ''
  return `${'code' in fault ? String(fault.code) : fault.name}${response}`
}
