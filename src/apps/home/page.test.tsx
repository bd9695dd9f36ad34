import { render } from 'preact-render-to-string'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { ROLES, type Actor } from '../../access/index.ts'
import { raiseFollowUp } from '../../audits/case/follow-up/raising/commands.ts'
import { layCase } from '../../audits/case/laid.factory.ts'
import { done } from '../../audits/rounds/round.factory.ts'
import { EMPTY_FORM } from '../../platform/views/forms.tsx'
import { LIFECYCLE } from '../../audits/rounds/lifecycle.ts'
import { LEADING } from '../../audits/rounds/steps.ts'
import { downloads, pages } from '../rooms.ts'
import { NOTHING_ELSE, NOTHING_TO_DO } from './role-words.ts'
import { homePage } from './page.tsx'

let cast: Cast

beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast?.close())

async function htmlFor(actor: Actor, isStory = true): Promise<string> {
  const { at, today, words } = await cast.house.moment()
  const around = { actor, at, today, words, isStory, csrfToken: 'token' }
  const shown = await homePage.show(cast.house.door, {}, around, EMPTY_FORM)
  return shown.ok ? render(shown.value.body) : (expect.fail('was refused') as never)
}

const hrefsIn = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? '')

describe('the home page', () => {
  it('is hidden from machines', async () => {
    const around = { ...(await cast.house.moment()), isStory: true, csrfToken: 'token' }
    const actor = await cast.house.machine('operator')
    const shown = await homePage.show(cast.house.door, {}, { ...around, actor }, EMPTY_FORM)
    expect(shown).toMatchObject({ ok: false, problem: { kind: 'absent' } })
  })

  it('tells somebody without a role what to do', async () => {
    expect(await htmlFor(await cast.join('nobody'))).toContain('Ask your administrator')
  })

  it('has one heading of the first level and a section with a name for each role', async () => {
    const html = await htmlFor(await cast.join('both', 'auditor', 'boardMember'))
    expect(html.match(/<h1/g)).toHaveLength(1)
    for (const role of ['auditor', 'boardMember']) {
      expect(html).toContain(`<section aria-labelledby="${role}"><h2 class="govuk-heading-m" id="${role}">`)
    }
  })

  it('says to a newcomer what to try in a story, and not in an authority of its own', async () => {
    const lead = await cast.who('auditLead')
    expect(await htmlFor(lead)).toContain('New here?')
    expect(await htmlFor(lead, false)).not.toContain('New here?')
  })

  it('does not tell a manager that nothing is open while a follow-up waits for that manager', async () => {
    const laid = await layCase(cast)
    const manager = await cast.join('asked', 'teamManager')
    expect(await htmlFor(manager)).toContain(NOTHING_TO_DO.teamManager)
    const asked = { case: laid.case, urgency: 'soon', what: 'Visit', why: 'A worry', deputy: 'nobody' }
    await done(cast, laid.first, raiseFollowUp, { ...asked, manager: manager.person })
    const html = await htmlFor(manager)
    expect(html).toContain(NOTHING_ELSE.teamManager)
    expect(html).not.toContain(NOTHING_TO_DO.teamManager)
  })

  it.each(ROLES)('leads the %s only to pages that there are', async (role) => {
    for (const href of hrefsIn(await htmlFor(await cast.who(role)))) expect(isPage(href), href).toBe(true)
  })

  it('leads to every step of a round', () => {
    for (const action of LEADING) {
      const href = `/rounds/april-2015/${LIFECYCLE[action].page}`
      expect(isPage(href), href).toBe(true)
    }
  })
})

function isPage(href: string): boolean {
  const [address = ''] = href.split('?')
  return [...pages, ...downloads].some(({ path }) =>
    new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`).test(address),
  )
}
