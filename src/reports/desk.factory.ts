import { openStory, type Story } from '../../test/support/story.ts'
import type { Actor } from '../access/index.ts'
import { freshCut } from '../analysis/index.ts'
import { draftReportOf } from './commands.ts'
import { editParagraph } from './edits/commands.ts'
import type { Audience } from './model.ts'
import { reportQuery, type SeenReport } from './seen.ts'

export const ROUND = 'april-2015'

/** The audit lead's desk in the story: what a test does with the report of its April round. */
export class Desk {
  readonly story: Story
  readonly lead: Actor

  private constructor(story: Story, lead: Actor) {
    this.story = story
    this.lead = lead
  }

  static async open(): Promise<Desk> {
    const story = await openStory()
    return new Desk(story, there(await story.house.actorByLogin('lead')))
  }

  async who(login: string): Promise<Actor> {
    return there(await this.story.house.actorByLogin(login))
  }

  async draft(): Promise<void> {
    await freshCut(this.story.house, this.lead, ROUND)
    await this.story.house.door.run(this.lead, draftReportOf, { round: ROUND })
  }

  async seenBy(login: string, audience?: Audience, version?: number): Promise<SeenReport> {
    const asked = { round: ROUND, audience, version }
    const seen = await this.story.house.door.see(await this.who(login), reportQuery, asked)
    if (!seen.ok) throw new Error(`${login} is refused: ${JSON.stringify(seen.problem)}`)
    return seen.value
  }

  async paragraph(key: string, audience: Audience = 'restricted') {
    const { draft, report } = await this.seenBy('lead', audience)
    const paragraphs = draft?.sections.flatMap((section) => section.paragraphs) ?? []
    return { report: there(report).id, ...there(paragraphs.find((each) => each.key === key)) }
  }

  /** Edits a paragraph; `after` is the edit that stood before, blank where there was none. */
  async edit(key: string, text: string, after = '', audience: Audience = 'restricted') {
    const { report } = await this.paragraph(key, audience)
    const input = { report, paragraph: key, audience, text, after }
    return this.story.house.door.run(this.lead, editParagraph, input)
  }
}

function there<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new Error('The story lacks what the test relies on')
  return thing
}
