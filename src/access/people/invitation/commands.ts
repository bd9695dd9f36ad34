import { z } from 'zod'
import { invalid, invalidFields } from '../../../kernel/refusal.ts'
import { ok } from '../../../kernel/result.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { Actor } from '../../actor.ts'
import { defineCommand, defineQuery } from '../../door.ts'
import type { Moment } from '../../moment.ts'
import { onlyMachines } from '../../policy.ts'
import { hashPassword } from '../../session/password.ts'
import { problemWithNewPassword } from '../../session/password-rules.ts'
import { tokenHash } from '../../session/rules.ts'
import { endSessions, insertPassword } from '../../session/store.ts'
import { invitationEnd, whyUseless } from './rules.ts'
import { findInvitation, insertInvitation, spendInvitation } from './store.ts'

/** Makes a one-time link for the person and gives its token, which is stored nowhere in clear. */
export async function invite(
  transaction: Transaction,
  person: string,
  moment: Moment,
  actor: Actor,
): Promise<string> {
  const token = moment.newNonce()
  const times = { madeAt: moment.at, endsAt: invitationEnd(moment.at) }
  await insertInvitation(transaction, {
    ...{ authority: actor.authority, person, tokenSha256: tokenHash(token) },
    ...times,
  })
  return token
}

/** What the page behind a one-time link says: the user name while it works, else why it does not. */
export const seeInvitation = defineQuery({
  verb: 'access.seeInvitation',
  input: z.object({ token: z.string() }),
  load: async (transaction, { token }, _actor, moment) => {
    const invitation = await findInvitation(transaction, tokenHash(token))
    if (invitation === null) return null
    const useless = whyUseless(invitation, moment.at)
    return { person: invitation.person, login: useless === null ? invitation.login : '', useless }
  },
  policy: () => 'allowed',
  trail: ({ person }) => ({ children: [], body: { person } }),
})

/** Sets the password that the person chose behind a one-time link, and ends whatever sessions there were. */
export const acceptInvitation = defineCommand({
  verb: 'access.acceptInvitation',
  input: z.object({ token: z.string(), password: z.string(), repeated: z.string() }),
  load: (transaction, { token }) => findInvitation(transaction, tokenHash(token)),
  policy: onlyMachines('doorkeeper'),
  run: async (transaction, invitation, input, moment, actor) => {
    const useless = whyUseless(invitation, moment.at)
    if (useless !== null) return invalid(useless)
    const problem = problemWithNewPassword(input, invitation.login)
    if (problem !== null) return invalidFields([problem])
    if (!(await spendInvitation(transaction, tokenHash(input.token), moment.at))) return invalid(FASTER)
    const hash = await hashPassword(input.password)
    await insertPassword(transaction, {
      authority: actor.authority,
      person: invitation.person,
      hash,
      at: moment.at,
    })
    await endSessions(transaction, invitation.person, moment.at)
    return ok({ person: invitation.person })
  },
  trail: ({ person }) => ({ children: [], body: { person } }),
})

const FASTER = 'This link was used a moment ago. Sign in with the password that was chosen then.'
