import { z } from 'zod'
import { invalid } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import { defineCommand } from '../door.ts'
import { anybody, onlyMachines } from '../policy.ts'
import { isPassword } from './password.ts'
import { absoluteEnd, tokenHash } from './rules.ts'
import { endSession, endSessions, findPassword, insertSession } from './store.ts'

const WRONG = 'Enter the user name and password that you were given. One of the two is not right.'

/**
 * Signs a person in and gives the token of a new web session, whatever token came with the form: the session that
 * the browser held before ends. Run by the doorkeeper.
 */
export const signIn = defineCommand({
  verb: 'access.signIn',
  input: z.object({
    login: z.string({ error: 'Enter your user name' }).trim().min(1, 'Enter your user name'),
    password: z.string({ error: 'Enter your password' }).min(1, 'Enter your password'),
    sessionToken: z.string().optional(),
  }),
  load: async (transaction, { login }) => ({ password: await findPassword(transaction, login) }),
  policy: onlyMachines('doorkeeper'),
  run: async (transaction, { password }, input, moment, actor) => {
    const isRight = await isPassword(input.password, password?.hash ?? null)
    if (!isRight || password === null) return invalid(WRONG, 'login')
    if (input.sessionToken) await endSession(transaction, tokenHash(input.sessionToken), moment.at)
    const token = moment.newNonce()
    const session = { authority: actor.authority, person: password.person, tokenSha256: tokenHash(token) }
    await insertSession(transaction, { ...session, startedAt: moment.at, endsAt: absoluteEnd(moment.at) })
    return ok({ token, person: password.person })
  },
  trail: ({ person }) => ({ children: [], body: { person } }),
})

/** Ends the session that the person sits in, or all of them ("sign out everywhere"). */
export const signOut = defineCommand({
  verb: 'access.signOut',
  input: z.object({ everywhere: z.literal('yes').optional(), sessionToken: z.string() }),
  load: async () => ({}),
  policy: anybody,
  run: async (transaction, _facts, input, moment, actor) => {
    if (input.everywhere === 'yes') await endSessions(transaction, actor.person, moment.at)
    else await endSession(transaction, tokenHash(input.sessionToken), moment.at)
    return ok({ person: actor.person })
  },
  trail: (_done, _facts, input) => ({ children: [], body: { everywhere: input.everywhere === 'yes' } }),
})
