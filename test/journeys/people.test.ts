import { beforeAll, expect, it } from 'vitest'
import { describeJourney, Visitor } from './site.ts'

const PASSWORD = 'three random words'
let admin: Visitor
let newcomer: Visitor
let account = ''
let link = ''

describeJourney('people and their accounts, in the hands of the administrator', (site) => {
  beforeAll(async () => {
    admin = await Visitor.signIn(site(), 'admin')
  })

  it('makes an account with its roles, after a refusal that keeps what was typed', async () => {
    await admin.goto('/people')
    await admin.press('Add a person')
    await admin.page.getByLabel('Name', { exact: true }).fill('Ines Marlowe')
    await admin.page.getByLabel('User name').fill('Ines Marlowe')
    await admin.page.getByLabel('Auditor').check()
    await admin.press('Add the person')
    await admin.reads(/Enter a user name of 2 to 40 small letters/)
    expect(await admin.page.getByLabel('Name', { exact: true }).inputValue()).toBe('Ines Marlowe')
    expect(await admin.page.getByLabel('Auditor').isChecked()).toBe(true)
    await admin.page.getByLabel('User name').fill('ines.marlowe')
    await admin.press('Add the person')
    await admin.reads('The account is made. Now pass on the link.')
    link = await admin.page.getByLabel('Link').inputValue()
    account = new URL(admin.page.url()).pathname.replace('/link', '')
    expect(link).toMatch(/\/join\/[0-9a-f]{64}$/)
  })

  it('lets the person choose a password behind the link, once, and sign in', async () => {
    newcomer = await Visitor.arrive(site())
    await newcomer.goto(link)
    await choose(newcomer, 'short')
    await newcomer.reads('There is a problem')
    await choose(newcomer, PASSWORD)
    await newcomer.reads('Your password is set. Sign in with it.')
    await newcomer.signInAs('ines.marlowe', PASSWORD)
    await newcomer.isAccessible()
    await newcomer.reads('Auditor')
    const second = await Visitor.arrive(site())
    await second.goto(link)
    await second.reads('This link no longer works')
    await second.leave()
  })

  it('links the account to a worker record', async () => {
    await admin.goto(`${account}/worker`)
    await admin.page.getByLabel('Name of the worker').fill('Judith')
    await admin.press('Find worker records')
    await admin.page.getByRole('button', { name: /^Link Judith Hallam/ }).click()
    await admin.isAccessible()
    await admin.reads('The account is linked to the worker record.')
    await admin.reads('Judith Hallam')
  })

  it('names a deputy from a day that there is', async () => {
    await admin.goto(`${account}/deputies`)
    await admin.page.getByLabel('Deputy').selectOption({ label: 'Celia Ravenhall (moderator)' })
    await admin.fillDate('First day', [31, 2, 2016])
    await admin.press('Name the deputy')
    await admin.reads(/Enter the first day/)
    expect(await admin.page.getByLabel('Deputy').locator('option:checked').innerText()).toMatch(/^Celia/)
    await admin.fillDate('First day', [1, 2, 2016])
    await admin.press('Name the deputy')
    await admin.reads('Celia Ravenhall is named as deputy.')
    await admin.reads('1 February 2016')
  })

  it('ends the account: the person is out at once and cannot come back', async () => {
    await admin.goto(`${account}/close`)
    await admin.press('Close the account')
    await admin.reads('The account is closed.')
    await newcomer.goto('/cases')
    await newcomer.page.getByLabel('User name').fill('ines.marlowe')
    await newcomer.page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await newcomer.press('Sign in')
    await newcomer.reads('There is a problem')
    expect(await newcomer.page.getByLabel('User name').inputValue()).toBe('ines.marlowe')
    await newcomer.leave()
  })

  it('sees no case data with any of this', async () => {
    const rooms = ['/register', '/rounds', '/rounds/april-2015/results', '/imports', '/reports', '/trail']
    for (const room of [...rooms, '/actions'])
      expect(await admin.finds(room), room).toMatchObject({ status: 404 })
    // These two list what is one's own, and an administrator has none.
    for (const own of ['/cases', '/follow-ups']) {
      expect(await admin.finds(own)).toMatchObject({ status: 200 })
      expect(await admin.page.locator('main').locator('a[href^="/cases/"], table, li').count(), own).toBe(0)
    }
  })
})

async function choose(visitor: Visitor, password: string): Promise<void> {
  await visitor.page.getByLabel('New password', { exact: true }).fill(password)
  await visitor.page.getByLabel('New password again', { exact: true }).fill(password)
  await visitor.press('Set the password')
}
