import { openStory, type Story } from '../../test/support/story.ts'
import type { Actor } from '../access/index.ts'
import { freshCut } from '../analysis/index.ts'
import { approveReport, submitReport } from './approval/commands.ts'
import { draftReportOf } from './commands.ts'
import { editParagraph } from './edits/commands.ts'
import { issueReport } from './issue/commands.ts'
import type { Audience } from './model.ts'
import { issueQuery } from './pages/reports/[report]/issue/query.ts'
import { freshScreening } from './screening/commands.ts'
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

  /** The report as the lead has it open on the page that issues it. */
  async toIssue() {
    const { report } = await this.seenBy('lead')
    await freshScreening(this.story.house, this.lead, there(report).id)
    const seen = await this.story.house.door.see(this.lead, issueQuery, { report: there(report).id })
    if (!seen.ok) throw new Error('The page is not there')
    return seen.value
  }

  /** Takes one step with the newest version, as it stands, unless a test says what the person had read. */
  async take(command: typeof submitReport, login: string, read?: string) {
    const { report, seen } = await this.toIssue()
    return this.story.house.door.run(await this.who(login), command, {
      report: report.id,
      seen: read ?? seen,
    })
  }

  submit(login = 'lead') {
    return this.take(submitReport, login)
  }

  approve(login = 'governance') {
    return this.take(approveReport, login)
  }

  async issue(read?: string) {
    const { report, seen } = await this.toIssue()
    return this.story.house.door.run(this.lead, issueReport, { report: report.id, seen: read ?? seen })
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
