import { Visitor, type Site } from '../site.ts'
import { layShortTool } from './short-tool.ts'

export const CODE = 'winter-2015'
export const THEME = 'Going missing'

/** Six people of one round, each in a browser of their own. */
export interface People {
  readonly site: Site
  readonly lead: Visitor
  readonly independent: Visitor
  readonly manager: Visitor
  readonly moderator: Visitor
  /** The two whom the solver proposes: who they are depends on who is drawn. */
  first: Visitor
  second: Visitor
  readonly nonces: Map<Visitor, string>
}

/** A step of the round: what somebody does, or what others see of it. */
export type Step = readonly [sentence: string, take: (people: People) => Promise<void>]

/** Lets everybody in but the auditors, whom nobody has chosen yet. */
export async function gather(site: Site, runsScripts: boolean): Promise<People> {
  await layShortTool(site)
  const signIn = (login: string) => Visitor.signIn(site, login, runsScripts)
  const [lead, independent, manager] = [
    await signIn('lead'),
    await signIn('independent'),
    await signIn('manager'),
  ]
  const [moderator, first, second] = [
    await signIn('moderator'),
    await signIn('auditor1'),
    await signIn('auditor2'),
  ]
  return { site, lead, independent, manager, moderator, first, second, nonces: new Map() }
}

/** Opens from somebody's home page what waits for them there. */
export async function takeUp(visitor: Visitor, task: string): Promise<void> {
  await visitor.home()
  await visitor.follow(task)
}

/** Goes from somebody's home page to the round, the way that who follows a round would go. */
export async function openRound(visitor: Visitor): Promise<void> {
  await visitor.home()
  await visitor.follow('Rounds')
  await visitor.follow(CODE)
}
