import { z } from 'zod'
import { defineCommand, defineJob, findAccount, onlyMachines, type Job } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { conflict } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import type { Mailer } from '../../platform/mail/index.ts'
import type { MailState, Notice } from '../model.ts'
import { lockNotice, setMail, waitingForMail } from '../store.ts'
import { letterText, subjectOf } from '../words.ts'
import { MAIL_NOTICES } from './name.ts'

const AT_ONCE = 200

/** Sends the notices that wait for it: asked for whenever one is made, and every five minutes what was left. */
export function mailNotices(mailer: Mailer | null): Job {
  return defineJob({
    name: MAIL_NOTICES,
    machine: 'messenger',
    recurring: { cron: '*/5 * * * *', backfillHours: 0 },
    payload: z.unknown(),
    find: async (transaction) => (await waitingForMail(transaction, AT_ONCE)).map((notice) => ({ notice })),
    command: mailNotice(mailer),
  })
}

/**
 * Sends one notice by mail, or writes down why not. It may be sent twice when the program is killed between the mail
 * server's yes and ours; both have one message id.
 */
export function mailNotice(mailer: Mailer | null) {
  return defineCommand({
    verb: 'notices.mailNotice',
    input: z.object({ notice: z.custom<Id<'notice'>>((id) => typeof id === 'string') }),
    load: async (transaction, { notice: id }) => {
      const notice = await lockNotice(transaction, id)
      return notice && { notice, account: await findAccount(transaction, notice.person) }
    },
    policy: onlyMachines('messenger'),
    run: async (transaction, { notice, account }, _input, moment) => {
      if (notice.mail !== 'waiting') return conflict('This notice was sent already.')
      const isOpen = account !== null && account.closedAt === null
      const mail = isOpen ? await deliver(mailer, notice, account.email) : 'closed'
      await setMail(transaction, notice.id, mail, moment.at)
      return ok(mail)
    },
    trail: (mail, { notice }) => ({
      children: [],
      body: { notice: notice.id, person: notice.person, kind: notice.kind, mail },
    }),
  })
}

async function deliver(mailer: Mailer | null, notice: Notice, email: string | null): Promise<MailState> {
  if (mailer === null) return 'switchedOff'
  if (email === null) return 'noAddress'
  const text = letterText(notice, mailer.address)
  return mailer.send({ id: notice.id, to: email, subject: subjectOf(notice), text })
}
