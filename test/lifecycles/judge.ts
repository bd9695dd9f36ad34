import type { ActionState, CaseState, FollowUpState, State } from './state.ts'
import { takingOf, type Params, type Taking } from './routes.ts'
import { NOTHING, type Life, type Row } from './tables.ts'

/** Somebody who sends something; a machine has its own name for a role. */
export interface Sender {
  readonly person: string
  readonly roles: readonly string[]
}

/** One request, and the states around it. */
export interface Observation {
  readonly route: string
  readonly params: Params
  readonly sender: Sender
  readonly isAccepted: boolean
  readonly before: State
  readonly after: State
}

export interface Verdict {
  readonly problems: readonly string[]
  /** The row that was taken; null where nothing was. */
  readonly taken: Row | null
}

const LIVES: readonly Life[] = ['round', 'case', 'followUp', 'action']

/** Compares a request with the tables: what it did to the thing it names, and to all others. */
export function judge(rows: readonly Row[], seen: Observation): Verdict {
  const taking = takingOf(seen.route, seen.params, seen, seen.sender.person)
  const isLooking = seen.route.startsWith('GET ')
  const taken = taking && seen.isAccepted && !isLooking ? rowTaken(rows, seen, taking) : null
  const isWrong = taking !== null && seen.isAccepted && !isLooking && taken === null
  const wrong = isWrong ? [`${nameOf(seen)} was accepted: ${sayTaking(seen, taking)}`] : []
  const moved = LIVES.flatMap((life) => movesIn(life, seen))
  const unexplained = moved.filter((move) => !explains(rows, seen, taking, move))
  return {
    problems: [...wrong, ...unexplained.map((move) => `${nameOf(seen)} moved ${sayMove(move)}`)],
    taken,
  }
}

interface Move {
  readonly life: Life
  readonly id: string
  readonly from: string
  readonly to: string
}

function movesIn(life: Life, { before, after }: Pick<Observation, 'before' | 'after'>): Move[] {
  const ids = [...new Set([...Object.keys(before[life]), ...Object.keys(after[life])])]
  return ids.flatMap((id) => {
    const [from, to] = [before[life][id]?.status ?? NOTHING, after[life][id]?.status ?? NOTHING]
    return from === to ? [] : [{ life, id, from, to }]
  })
}

function rowTaken(rows: readonly Row[], seen: Observation, { life, of, step }: Taking): Row | null {
  const made = of === null ? movesIn(life, seen).find(({ from }) => from === NOTHING) : undefined
  const from = of === null ? NOTHING : (seen.before[life][of]?.status ?? NOTHING)
  const to = of === null ? made?.to : seen.after[life][of]?.status
  const fits = (row: Row) =>
    row.life === life && row.step === step && row.from === from && row.to === to && isInTime(row, seen, of)
  return rows.find((row) => fits(row) && isBy(row, seen, of)) ?? null
}

function isInTime(
  { life, only, isAlsoAfterRound }: Row,
  { before }: Observation,
  of: string | null,
): boolean {
  const file = life === 'case' && of !== null ? before.case[of] : undefined
  if (file === undefined) return true
  const isInSeason = only === undefined || (only === 'open') === file.areOpen
  const isOver = ['closed', 'cancelled'].includes(before.round[file.round]?.status ?? '')
  return isInSeason && (!isOver || isAlsoAfterRound === true)
}

/** Whether a change of state is the step of this request: of the thing it names, or of what hangs on it. */
function explains(rows: readonly Row[], seen: Observation, taking: Taking | null, move: Move): boolean {
  if (!taking || !seen.isAccepted) return false
  const { life, of, step } = taking
  const has = (name: string) =>
    rows.some(
      (row) => row.life === move.life && row.step === name && row.from === move.from && row.to === move.to,
    )
  if (move.life === life) return (of === null || of === move.id) && has(step)
  if (move.life === 'case' && life === 'round') {
    const round = seen.after.case[move.id]?.round
    return (of === null ? !(round! in seen.before.round) : round === of) && has(`${step} of the round`)
  }
  return move.life === 'followUp' && seen.after.followUp[move.id]?.case === of && has(step)
}

function isBy({ life, by }: Row, { sender, before }: Observation, of: string | null): boolean {
  if (by === null) return true
  const parts = new Set([...sender.roles, ...partsOf(life, sender, before, of)])
  return by.some((part) => parts.has(part))
}

function partsOf(life: Life, sender: Sender, before: State, of: string | null): string[] {
  const { person, roles } = sender
  if (of === null) return []
  if (life === 'case') {
    const parts = partsOfCase(person, before.case[of])
    return roles.includes('auditLead') && !parts.includes('auditor') ? [...parts, 'otherLead'] : parts
  }
  if (life === 'followUp') return partsOfFollowUp(sender, before, before.followUp[of])
  return life === 'action' ? partsOfAction(sender, before.action[of]) : []
}

function partsOfAction({ person, roles }: Sender, of: ActionState | undefined): string[] {
  if (of === undefined) return []
  if (of.owner === person) return ['owner']
  return of.doneBy === person ? [] : roles.map((role) => `other ${role}`)
}

function partsOfCase(person: string, file: CaseState | undefined): string[] {
  const seat = file && (file.first === person ? 'first' : file.second === person ? 'second' : null)
  if (!file || !seat) return []
  const isAuthor = !file.areOpen && !file.given.includes(seat) && file.released !== seat
  const isWriter = seat === (file.released === 'first' ? 'second' : 'first')
  const isConfirmer = seat === 'second' && file.released === null
  return [
    'auditor',
    ...(isAuthor ? ['author'] : []),
    ...(isWriter ? ['writer'] : []),
    ...(isConfirmer ? ['confirmer'] : []),
  ]
}

function partsOfFollowUp({ person, roles }: Sender, before: State, of: FollowUpState | undefined): string[] {
  if (!of) return []
  const isAsked = of.asked.includes(person)
  const isFromAudit =
    roles.includes('auditLead') || partsOfCase(person, before.case[of.case]).includes('auditor')
  return [
    ...(isAsked ? ['asked'] : []),
    ...(isFromAudit ? ['fromAudit'] : []),
    ...(isFromAudit && ![...of.named, ...of.actedBy].includes(person) ? ['verifier'] : []),
  ]
}

function nameOf({ route, params, sender }: Observation): string {
  const url = Object.entries(params).reduce((rest, [name, value]) => rest.replace(`:${name}`, value), route)
  return `${url} by ${sender.roles.join(' and ')}`
}

function sayTaking({ before, after }: Observation, { life, of, step }: Taking): string {
  const status = (state: State) => (of === null ? NOTHING : (state[life][of]?.status ?? NOTHING))
  return `${step} of a ${life} that was ${status(before)} and is ${status(after)}`
}

function sayMove({ life, id, from, to }: Move): string {
  return `the ${life} ${id} from ${from} to ${to}`
}
