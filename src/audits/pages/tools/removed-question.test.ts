import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Browser, openWeb, type Web } from '../../../../test/support/browser.ts'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import { givePassword } from '../../../../test/support/password.ts'
import { startDraft } from '../../tool/drafts/commands.ts'

const PASSWORD = 'a password for tests'
const TYPED = {
  ...{ text: 'Is every part filled in, and dated?', help: 'Look at each section.', kind: 'compliance' },
  ...{ answers: 'yes', askedWhen: '', seen: 'what stood there before' },
}

let cast: Cast
let web: Web
let lead: Browser
let draft: string

beforeAll(async () => {
  cast = await openCast()
  web = await openWeb(cast.house)
  await givePassword(cast, 'auditLead', PASSWORD)
  lead = new Browser(web)
  await lead.signIn('auditLead', PASSWORD)
  const input = { tool: 'exploitation-1', as: 'sameTool' }
  const begun = await cast.house.door.run(await cast.who('auditLead'), startDraft, input)
  draft = begun.ok ? begun.value.id : ''
})
afterAll(async () => {
  await web?.close()
  await cast?.close()
})

const at = (place: string) => `/tools/drafts/${draft}/topics/${place}`

describe('a question that somebody removed while it was being reworded', () => {
  it('comes back with everything that was typed, to be added as a new one', async () => {
    const question = at('plan/questions/complete')
    await lead.open(question)
    await lead.send(`${question}/remove`, { seen: await seenOn(`${question}/remove`) })
    const late = await lead.send(question, TYPED)
    expect(late.statusCode).toBe(409)
    for (const words of ['not in the draft any more', TYPED.text, TYPED.help, 'Add it as a new question'])
      expect(late.body).toContain(words)
    expect(late.body).toContain(`action="${at('plan/add-question')}"`)
  })

  it('keeps what was typed where its whole topic was removed', async () => {
    await lead.send(at('supervision/remove'), { seen: await seenOn(at('supervision/remove')) })
    const late = await lead.send(at('supervision/questions/inTime'), TYPED)
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain('The topic that it stood in was removed too.')
    expect(late.body).toContain(TYPED.text)
  })

  it('says so to who only looks, and is absent where the address names no question', async () => {
    expect((await lead.open(at('plan/questions/complete'))).body).toContain(
      'This question is not there any more',
    )
    expect((await lead.open(at('plan/questions/00000000-0000-7000-8000-000000000000'))).statusCode).toBe(404)
  })
})

async function seenOn(url: string): Promise<string> {
  const { body } = await lead.open(url)
  return /name="seen" value="([^"]+)"/.exec(body)?.[1] ?? ''
}
