import type { Id } from '../../../../kernel/ids.ts'
import type { News } from '../../../../notices/index.ts'
import { reopeningOf } from '../lifecycle.ts'
import type { FollowUp, FollowUpInCase } from '../model.ts'
import type { Plan } from './model.ts'
import type { Unverified } from './unverified.ts'

type Person = Id<'person'>
type About = Pick<News, 'about' | 'dueAt' | 'dueOn'>

export function aboutFollowUp({ id, dueAt, dueOn }: Pick<FollowUp, 'id' | 'dueAt' | 'dueOn'>): About {
  return { about: `/follow-ups/${id}`, dueAt, dueOn }
}

export function raisedKey({ id }: Pick<FollowUp, 'id'>): string {
  return `followUp:${id}:raised`
}

/** Once for every time that it was asked for: opened again, it is overdue anew. */
export function overdueKey(followUp: Pick<FollowUp, 'id' | 'events'>): string {
  return `followUp:${followUp.id}:overdue${sinceReopening(followUp)}`
}

function escalatedKey(followUp: Pick<FollowUp, 'id' | 'events'>): string {
  return `followUp:${followUp.id}:escalated${sinceReopening(followUp)}`
}

function sinceReopening(followUp: Pick<FollowUp, 'events'>): string {
  const reopening = reopeningOf(followUp)
  return reopening === null ? '' : `:${reopening.id}`
}

/** Of one thing done and one step: done again, it waits to be verified anew. */
export function unverifiedKey(
  { id }: Pick<FollowUp, 'id'>,
  { acted, step }: Pick<Unverified, 'acted' | 'step'>,
): string {
  return `followUp:${id}:unverified:${acted.id}:${step}`
}

/** The two auditors of the case, as far as they have accounts. */
export function auditorsOf({ file }: Pick<FollowUpInCase, 'file'>): Person[] {
  return [file.first?.person, file.second?.person].filter((person) => person !== null && person !== undefined)
}

/** Whoever was asked, by name or up the line, is asked again. */
export function newsOfReopening({ followUp, deputies }: FollowUpInCase, event: Id<'followUpEvent'>): News {
  const { manager, deputy, events } = followUp
  const asked = [manager, deputy, ...events.map(({ escalated }) => escalated?.to)]
  const people = asked.flatMap((named) => (named ? [named.person] : []))
  return {
    ...{
      ...aboutFollowUp(followUp),
      kind: 'followUpReopened',
      key: `followUp:${followUp.id}:reopened:${event}`,
    },
    people: [...new Set([...people, ...deputies])],
  }
}

/** What the timekeeper has to tell: to whom it goes now, who stands in since today, and that it is overdue. */
export function newsOfEscalation(of: FollowUpInCase, plan: Plan): News[] {
  const { followUp, line, escalations, show, isNewlyOverdue } = plan
  const about = aboutFollowUp(followUp)
  const to = escalations.map((each) => each.to)
  const asked = [...(followUp.manager ? [followUp.manager.person] : []), ...line.deputies]
  const overdue = [...asked, ...auditorsOf(of), ...line.leads].filter((person) => !to.includes(person))
  return [
    { ...about, kind: 'followUpEscalated', people: to, key: escalatedKey(followUp) },
    {
      ...{ ...about, kind: 'followUpRaised', key: raisedKey(followUp) },
      people: show.filter((person) => !to.includes(person)),
    },
    ...plan.unverified.map((each) => ({
      ...{ about: about.about, kind: 'followUpUnverified' as const },
      ...{ people: each.people, key: unverifiedKey(followUp, each) },
    })),
    { ...about, kind: 'followUpOverdue', people: isNewlyOverdue ? overdue : [], key: overdueKey(followUp) },
  ]
}
