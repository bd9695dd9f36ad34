import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMailServer, type MailServer } from '../../../test/support/mail-server.ts'
import { openMailer, readMailSettings } from './index.ts'

const SET = {
  GOLDTHREAD_SMTP_URL: 'smtp://127.0.0.1:25',
  GOLDTHREAD_MAIL_FROM: 'Goldthread <goldthread@council.example>',
  GOLDTHREAD_PUBLIC_URL: 'https://gt.council.example/',
}

describe('the settings of mail', () => {
  it('leave mail off without a word where no mail server is named', () => {
    expect(readMailSettings({ GOLDTHREAD_PUBLIC_URL: 'https://gt.example' })).toEqual({
      settings: null,
      problems: [],
    })
  })

  it.each([
    ['GOLDTHREAD_SMTP_URL', 'mail.council.example'],
    ['GOLDTHREAD_MAIL_FROM', ''],
    ['GOLDTHREAD_MAIL_FROM', 'two@a.example\nBcc: three@b.example'],
    ['GOLDTHREAD_PUBLIC_URL', 'gt.council.example'],
  ])('say what is wrong with %s when it is “%s”', (name, value) => {
    const { settings, problems } = readMailSettings({ ...SET, [name]: value })
    expect(settings).toBeNull()
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(name)
  })

  it('give the address of links without its last slash', () => {
    expect(readMailSettings(SET).settings?.address).toBe('https://gt.council.example')
  })
})

describe('a letter', () => {
  let server: MailServer
  beforeAll(async () => {
    server = await openMailServer()
  })
  afterAll(() => server?.close())
  const letter = { id: 'one', to: 'ann@council.example', subject: 'Goldthread: news', text: 'Look.' }

  it('is refused for good where the server has no such box', async () => {
    server.refused.add('nobody@council.example')
    const mailer = openMailer({
      smtpUrl: server.url,
      from: 'gt@council.example',
      address: 'https://gt.example',
    })
    expect(await mailer.send({ ...letter, to: 'nobody@council.example' })).toBe('refused')
    mailer.close()
  })

  it('is a fault that may pass where no server answers, said without the address', async () => {
    const mailer = openMailer({
      smtpUrl: 'smtp://127.0.0.1:1',
      from: 'gt@council.example',
      address: 'https://gt.example',
    })
    await expect(mailer.send(letter)).rejects.toThrow(
      /^The mail server did not take a mail \(ESOCKET|ECONNREFUSED/,
    )
    mailer.close()
  })

  it('arrives in plain text under its own message id', async () => {
    const mailer = openMailer({
      smtpUrl: server.url,
      from: 'gt@council.example',
      address: 'https://gt.example',
    })
    expect(await mailer.send(letter)).toBe('sent')
    expect(server.received.at(-1)?.text).toMatch(/Message-ID: <one@gt\.example>/)
    expect(server.received.at(-1)?.text).toContain('Content-Type: text/plain')
    mailer.close()
  })
})
