import { z } from 'zod'

/** How mails leave, and the address that their links lead to. */
export interface MailSettings {
  readonly smtpUrl: string
  readonly from: string
  /** Of this installation, without a slash at the end. */
  readonly address: string
}

export type MailReading =
  | { readonly settings: MailSettings; readonly problems: readonly [] }
  | { readonly settings: null; readonly problems: readonly string[] }

const SMTP = /^smtps?:\/\/[^\s/]+/
const ADDRESS = z.url({ protocol: /^https?$/ })
// `Name <box@host>` or `box@host`.
const FROM = /^(?:[^<>\r\n]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/

/** Reads the settings from the environment. Without GOLDTHREAD_SMTP_URL mail is off, which is no problem. */
export function readMailSettings(environment: NodeJS.ProcessEnv): MailReading {
  const smtpUrl = environment.GOLDTHREAD_SMTP_URL ?? ''
  if (smtpUrl === '') return { settings: null, problems: [] }
  const from = environment.GOLDTHREAD_MAIL_FROM ?? ''
  const address = (environment.GOLDTHREAD_PUBLIC_URL ?? '').replace(/\/+$/, '')
  const problems = [
    ...(SMTP.test(smtpUrl) ? [] : [`${OFF} GOLDTHREAD_SMTP_URL begins with smtp:// or smtps://.`]),
    ...(FROM.test(from) ? [] : [`${OFF} Set GOLDTHREAD_MAIL_FROM to the address that mails come from.`]),
    ...(ADDRESS.safeParse(address).success
      ? []
      : [
          `${OFF} Set GOLDTHREAD_PUBLIC_URL to the address that people use, like https://goldthread.example.`,
        ]),
  ]
  return problems.length === 0
    ? { settings: { smtpUrl, from, address }, problems: [] }
    : { settings: null, problems }
}

const OFF = 'Mails are not sent.'
