import { insertVersion, toolNamed } from '../../../src/audits/tool/versions/store.ts'
import { newId } from '../../../src/platform/chance.ts'
import { literalDay } from '../../../src/kernel/day.ts'
import { layer, NOW } from '../../support/cast.ts'
import type { Site } from '../site.ts'

const WHOLE = 'exploitation-1'
const TOPICS = ['chronology', 'childSeen', 'supervision']

/** Publishes three topics of the story's tool as a tool of its own, as the audit lead could: fifteen only take longer. */
export async function layShortTool({ story: { house } }: Site): Promise<void> {
  const lead = (await house.actorByLogin('lead'))!
  await layer(house)(async (transaction) => {
    const whole = (await toolNamed(transaction, WHOLE))!
    const topics = whole.topics.filter(({ code }) => TOPICS.includes(code))
    const named = { code: 'short', title: 'Short audit', version: 0, edition: 1, topics }
    await insertVersion(transaction, {
      ...{ id: newId<'toolVersion'>(), authority: lead.authority, madeFrom: WHOLE },
      ...{ tool: { ...whole, ...named }, by: lead.person, at: NOW, on: literalDay('2015-11-19') },
    })
  })
}
