export { openMailer, type Letter, type Mailer } from './mailer.ts'
export { readMailSettings, type MailReading, type MailSettings } from './settings.ts'
