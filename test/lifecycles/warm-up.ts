import { SHORT } from './short-tool.ts'
import type { Walker } from './walker.ts'
import type { Fields } from './forms.ts'

const ROUND = '/rounds/:round'
const CASE = '/cases/:case'
const FOLLOW_UP = '/follow-ups/:followUp'
const TOPICS = SHORT.topics.map(({ code }) => code)
const ACTION_MOVE = '/actions/:action/moves/:move'

const day = (name: string, [year, month, date]: readonly [number, number, number]): Fields => ({
  ...{ [`${name}-year`]: `${year}`, [`${name}-month`]: `${month}`, [`${name}-day`]: `${date}` },
})

/** A plan as it is typed into the form. */
export function planOf(code: string, howDrawn: string, sizeCount: string): Fields {
  return {
    ...{ code, theme: 'Neglect', register: 'vemt', tool: 'short-1.1', note: '' },
    ...{
      'month-month': '',
      'month-year': '',
      ...day('asAt', [2015, 11, 2]),
      ...day('dueOn', [2015, 12, 18]),
    },
    ...{ ...day('periodFrom', [2015, 5, 1]), ...day('periodLast', [2015, 10, 31]) },
    ...{ ...NO_DAYS, sizeKind: 'count', sizeCount, sizePercent: '', strata: 'none', howDrawn },
    ...{ repeatMonths: '', leaveOutAuditedMonths: '', leaveOutListedDays: '' },
  }
}

const NO_DAYS = Object.fromEntries(
  ['drawOn', 'moderationOn', 'reportOn', 'boardOn'].flatMap((name) =>
    ['day', 'month', 'year'].map((part) => [`${name}-${part}`, '']),
  ),
)

/** Takes every step of every table once, so that the walk that follows finds something of everything. */
export async function warmUp(walker: Walker): Promise<void> {
  await drawAlone(walker)
  await drawTogether(walker)
  const [first, second, third] = casesOf(walker, 'one').filter((id) => statusOf(walker, id) === 'allocated')
  await auditTogether(walker, first!)
  await auditSingly(walker, second!)
  await auditUnconfirmed(walker, third!)
  await endFollowUps(walker, first!)
  await moveAction(walker)
  await walker.does('auditLead', `${ROUND}/close`, { round: 'one' }, { reason: 'Moderation can wait' })
  await auditAgain(walker, second!)
}

async function drawAlone(walker: Walker): Promise<void> {
  const params = { round: 'one' }
  await walker.does('auditLead', '/rounds/new', {}, planOf('one', 'onePerson', '3'))
  const lead = (page: string, typed: Fields = {}) =>
    walker.does('auditLead', `${ROUND}/${page}`, params, typed)
  const { code: _code, ...plan } = planOf('one', 'onePerson', '3')
  await lead('edit', plan)
  await lead('exclude')
  await lead('freeze')
  await lead('draw')
  await lead('redraw')
  await walker.does('informationGovernance', `${ROUND}/redraw/agree`, params, {}, '/rounds/one/redraw')
  await lead('draw')
  await walker.does('independentPerson', `${ROUND}/redraw`, params)
  await walker.does('auditLead', `${ROUND}/redraw/agree`, params, {}, '/rounds/one/redraw')
  await lead('draw')
  await replaceOne(walker, 'one')
  await allocate(walker, 'one')
  await replaceOne(walker, 'one')
  await allocate(walker, 'one')
}

async function drawTogether(walker: Walker): Promise<void> {
  const params = { round: 'two' }
  await walker.does('auditLead', '/rounds/new', {}, planOf('two', 'twoPeople', '3'))
  await walker.does('auditLead', `${ROUND}/freeze`, params)
  await ceremony(walker, 'two', ['auditLead', 'independentPerson'])
  // Sent at once, for whoever looks at the round has the cases opened by the machine.
  await walker.send(walker.as('auditLead'), `${ROUND}/open`, params, await tokenOf(walker, 'auditLead'))
  await redraw(walker, 'two')
  await ceremony(walker, 'two', ['independentPerson', 'auditLead'])
  await redraw(walker, 'two')
  await ceremony(walker, 'two', ['auditLead', 'independentPerson'])
  await walker.look(walker.as('auditLead'), '/rounds/two', ROUND, params)
  await allocate(walker, 'two')
  await walker.does('auditLead', `${ROUND}/cancel`, params)
}

/** Somebody who may not know the children agrees, so that the cases wait for whoever opens the next ones. */
async function redraw(walker: Walker, round: string): Promise<void> {
  await walker.does('auditLead', `${ROUND}/redraw`, { round })
  const page = `/rounds/${round}/redraw`
  await walker.does('independentPerson', `${ROUND}/redraw/agree`, { round }, {}, page)
}

async function ceremony(walker: Walker, round: string, people: readonly string[]): Promise<void> {
  const nonces = new Map<string, string>()
  for (const login of people) {
    await walker.does(login, `${ROUND}/nonce`, { round })
    await walker.look(walker.as(login), `/rounds/${round}/nonce`)
    nonces.set(login, walker.nonces.at(-1)!)
  }
  for (const login of people)
    await walker.does(login, `${ROUND}/reveal`, { round }, { nonce: nonces.get(login)! })
}

export async function tokenOf(walker: Walker, login: string): Promise<Fields> {
  const form = await walker.formAt(walker.as(login), '/account/password', '/account/password')
  return { _csrf: form!.fields.find(({ name }) => name === '_csrf')!.values[0]! }
}

/** The fields of an allocation in which each open case goes to two of the auditors by turns. */
export function pairsFor(walker: Walker, round: string, turn = 0): Fields {
  const auditors = ['auditor', 'auditor2', 'auditor3', 'auditor4'].map(
    (login) => walker.as(login).sender.person,
  )
  const open = casesOf(walker, round).filter((id) => ['drawn', 'allocated'].includes(statusOf(walker, id)))
  const stood = (id: string) => {
    const { first, second } = walker.state.case[id]!
    return first === null && second === null ? '' : `${first}.${second}`
  }
  const fields = open.flatMap((id, place) => [
    [`stood-${id}`, stood(id)],
    [`first-${id}`, auditors[(turn + place) % 4]!],
    [`second-${id}`, auditors[(turn + place + 1) % 4]!],
    [`reason-${id}`, 'Nobody else is free'],
  ])
  return Object.fromEntries(fields)
}

async function allocate(walker: Walker, round: string): Promise<void> {
  const fields = { ...(await tokenOf(walker, 'auditLead')), ...pairsFor(walker, round) }
  const { isAccepted, status } = await walker.send(
    walker.as('auditLead'),
    `${ROUND}/allocate`,
    { round },
    fields,
  )
  if (!isAccepted) throw new Error(`The cases of ${round} were not allocated: ${status}`)
}

async function replaceOne(walker: Walker, round: string): Promise<void> {
  const open = casesOf(walker, round).find((id) => ['drawn', 'allocated'].includes(statusOf(walker, id)))
  await walker.does('auditLead', `${ROUND}/cases/:case/replace`, { round, case: open! })
}

async function auditTogether(walker: Walker, id: string): Promise<void> {
  const { first, second } = walker.state.case[id]!
  const [writer, other] = [walker.who(first).login, walker.who(second).login]
  const params = { case: id }
  await walker.does(writer, `${CASE}/voices`, params)
  await giveView(walker, writer, id)
  // The own view is given, and what is answered once for both can still be answered.
  await walker.does(writer, `${CASE}/topics/:topic`, { ...params, topic: TOPICS[0]! })
  await giveView(walker, other, id)
  await raise(walker, writer, id)
  await raise(walker, writer, id)
  await answerAll(walker, writer, id)
  await walker.does(writer, `${CASE}/judgement`, params, WEAK)
  await walker.does(writer, `${CASE}/worker-comments`, params)
  await walker.does(writer, `${CASE}/actions`, params)
  await walker.does('auditLead', `${CASE}/actions/done`, params, {}, `/cases/${id}/actions`)
  await walker.does(writer, `${CASE}/check/submit`, params, {}, `/cases/${id}/check`)
  await walker.does(other, `${CASE}/confirm/give-back`, params, {}, `/cases/${id}/confirm`)
  await walker.does(writer, `${CASE}/check/submit`, params, {}, `/cases/${id}/check`)
  await walker.does(other, `${CASE}/confirm`, params)
}

async function auditSingly(walker: Walker, id: string): Promise<void> {
  const { first } = walker.state.case[id]!
  const writer = walker.who(first).login
  await giveView(walker, writer, id)
  await walker.does('auditLead', `${CASE}/release`, { case: id }, AWAY)
  await handIn(walker, writer, id)
}

async function auditUnconfirmed(walker: Walker, id: string): Promise<void> {
  const { first, second } = walker.state.case[id]!
  const writer = walker.who(first).login
  await giveView(walker, writer, id)
  await giveView(walker, walker.who(second).login, id)
  await handIn(walker, writer, id)
  await walker.does('auditLead', `${CASE}/release`, { case: id }, AWAY)
  await walker.does(writer, `${CASE}/check/submit`, { case: id }, {}, `/cases/${id}/check`)
}

const AWAY = { seat: 'second', reason: 'Away until after the day by which the round is due' }

async function handIn(walker: Walker, writer: string, id: string): Promise<void> {
  await answerAll(walker, writer, id)
  await walker.does(writer, `${CASE}/judgement`, { case: id }, WEAK)
  await walker.does(writer, `${CASE}/check/submit`, { case: id }, {}, `/cases/${id}/check`)
}

const WEAK = { grade: 'inadequate', safeguarded: 'yes', safeguardedReason: 'The child is well cared for' }

async function giveView(walker: Walker, login: string, id: string): Promise<void> {
  await answerAll(walker, login, id)
  await walker.does(login, `${CASE}/judgement`, { case: id }, WEAK)
  await walker.does(login, `${CASE}/first-view`, { case: id })
}

async function answerAll(walker: Walker, login: string, id: string): Promise<void> {
  for (const topic of TOPICS) await walker.does(login, `${CASE}/topics/:topic`, { case: id, topic })
}

async function raise(walker: Walker, login: string, id: string): Promise<void> {
  const manager = walker.as('teamManager').sender.person
  const deputy = walker.as('deputy').sender.person
  await walker.does(login, `${CASE}/follow-ups/new`, { case: id }, { urgency: 'immediate', manager, deputy })
}

async function endFollowUps(walker: Walker, id: string): Promise<void> {
  const [ended] = Object.keys(walker.state.followUp)
  const page = `/follow-ups/${ended}`
  const params = { followUp: ended! }
  await walker.does('teamManager', `${FOLLOW_UP}/tell`, params, {}, page)
  await walker.does('teamManager', `${FOLLOW_UP}/acknowledge`, params, {}, page)
  await walker.letPass(2)
  await walker.does('teamManager', `${FOLLOW_UP}/act`, params, {}, page)
  const { first } = walker.state.case[id]!
  await walker.does(walker.who(first).login, `${FOLLOW_UP}/reopen`, params, {}, page)
  await walker.does('teamManager', `${FOLLOW_UP}/act`, params, {}, page)
  await walker.does(walker.who(first).login, `${FOLLOW_UP}/verify`, params, {}, page)
}

async function moveAction(walker: Walker): Promise<void> {
  await walker.does('auditLead', '/actions/new', {}, { reference: '9.1', round: 'one' })
  const [action] = Object.keys(walker.state.action)
  const move = (login: string, step: string, typed: Fields = {}) =>
    walker.does(login, ACTION_MOVE, { action: action!, move: step }, typed)
  await move('auditLead', 'start')
  await move('auditLead', 'finish')
  await move('moderator', 'verify', day('lookedOn', [2015, 11, 18]))
  await move('independentPerson', 'reopen')
  await move('auditLead', 'withdraw')
  await move('auditLead', 'reopen')
  await move('auditLead', 'finish')
  await move('moderator', 'verify', day('lookedOn', [2015, 11, 18]))
  await move('auditLead', 'close', { outcome: 'effectNotShown' })
}

async function auditAgain(walker: Walker, id: string): Promise<void> {
  await walker.does('auditLead', `${CASE}/re-audit`, { case: id })
  await walker.does('auditLead', `${CASE}/re-audit/begin`, { case: id }, {}, `/cases/${id}/re-audit`)
}

export function casesOf({ state }: Walker, round: string): string[] {
  return Object.keys(state.case).filter((id) => state.case[id]!.round === round)
}

function statusOf({ state }: Walker, id: string): string {
  return state.case[id]!.status
}
