import { z } from 'zod'
import { invalid, invalidFields } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import { defineCommand } from '../door.ts'
import { anybody } from '../policy.ts'
import { hashPassword, isPassword } from '../session/password.ts'
import { problemWithNewPassword } from '../session/password-rules.ts'
import { tokenHash } from '../session/rules.ts'
import { endSessions, findOwnPassword, insertPassword } from '../session/store.ts'

/** Changes one's own password, with the old one, and ends every session but the one that one sits in. */
export const changePassword = defineCommand({
  verb: 'access.changePassword',
  input: z.object({
    old: z.string({ error: 'Enter the password that you have now' }),
    password: z.string({ error: 'Enter a new password' }),
    repeated: z.string({ error: 'Enter the new password again' }),
    sessionToken: z.string(),
  }),
  load: (transaction, _input, actor) => findOwnPassword(transaction, actor.person),
  policy: anybody,
  run: async (transaction, { login, hash }, input, moment, actor) => {
    if (!(await isPassword(input.old, hash))) return invalid('Enter the password that you have now', 'old')
    const problem = problemWithNewPassword(input, login)
    if (problem !== null) return invalidFields([problem])
    const { authority, person } = actor
    await insertPassword(transaction, {
      authority,
      person,
      hash: await hashPassword(input.password),
      at: moment.at,
    })
    await endSessions(transaction, person, moment.at, tokenHash(input.sessionToken))
    return ok({ person })
  },
  trail: () => ({ children: [], body: {} }),
})
