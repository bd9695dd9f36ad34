// Nothing here runs. It is compiled with everything else, and each expected error that does not come is one.
import { z } from 'zod'
import { ok } from '../kernel/result.ts'
import { defineCommand, defineQuery, defineQuickCommand } from './door.ts'
import { definePage } from './page.ts'
import { anybody } from './policy.ts'

const verb = 'test.do'
const input = z.object({})
const load = async () => ({ count: 1 })
const run = async () => ok('done')
const trail = () => ({ children: [], body: {} })
const policy = anybody

defineCommand({ verb, input, load, policy, run, trail })
defineQuery({ verb, input, load, policy, trail })
defineQuickCommand({ verb, input, loadAhead: load, policy, run, trail })

// @ts-expect-error A quick command without a policy does not compile.
defineQuickCommand({ verb, input, loadAhead: load, run, trail })

// @ts-expect-error A quick command without a trail note does not compile.
defineQuickCommand({ verb, input, loadAhead: load, policy, run })

// @ts-expect-error A command without a policy does not compile.
defineCommand({ verb, input, load, run, trail })

// @ts-expect-error A command without a trail note does not compile.
defineCommand({ verb, input, load, policy, run })

// @ts-expect-error A query without a policy does not compile.
defineQuery({ verb, input, load, trail })

// @ts-expect-error A query without a trail note does not compile.
defineQuery({ verb, input, load, policy })

// @ts-expect-error A policy that says yes by saying nothing does not compile.
defineQuery({ verb, input, load, policy: () => undefined, trail })

// @ts-expect-error A policy that answers true is no policy: there is one way to say yes.
defineQuery({ verb, input, load, policy: () => true, trail })

// @ts-expect-error A policy cannot ask what was not loaded.
defineQuery({ verb, input, load, policy: (_actor, facts) => (facts.isMine ? 'allowed' : 'hidden'), trail })

// @ts-expect-error A trail note names the children concerned, even when there are none.
defineQuery({ verb, input, load, policy, trail: () => ({ body: {} }) })

// @ts-expect-error A page that shows something shows it through a query.
definePage({ path: '/test', title: () => 'Test', view: () => ({}) as never })
