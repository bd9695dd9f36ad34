import { Browser, openWeb } from '../../test/support/browser.ts'
import { openCast, type Cast } from '../../test/support/cast.ts'
import { givePassword } from '../../test/support/password.ts'
import type { Role } from '../access/index.ts'

const PASSWORD = 'three random words'

/** A cast with browsers: who has signed in already, one of each role that is asked for. */
export interface SignedIn<Signed extends Role> {
  readonly cast: Cast
  readonly as: (role: Signed) => Browser
  /** The page behind an address, as somebody sees it. */
  readonly open: (role: Signed, url: string) => Promise<string>
  readonly close: () => Promise<void>
}

export async function openSignedIn<Signed extends Role>(
  ...roles: readonly Signed[]
): Promise<SignedIn<Signed>> {
  const cast = await openCast()
  const web = await openWeb(cast.house)
  const browsers = new Map<Signed, Browser>()
  for (const role of roles) {
    await givePassword(cast, role, PASSWORD)
    const browser = new Browser(web)
    await browser.signIn(role, PASSWORD)
    browsers.set(role, browser)
  }
  const as = (role: Signed) => {
    const browser = browsers.get(role)
    if (browser === undefined) throw new Error(`Nobody has signed in as ${role}`)
    return browser
  }
  const close = async () => {
    await web.close()
    await cast.close()
  }
  return { cast, as, open: async (role, url) => (await as(role).open(url)).body, close }
}

/** What a page leads to: the texts of its links and buttons, which must not say the same twice. */
export function actionsOn(page: string): string[] {
  const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'))
  return [...main.matchAll(/<(?:a|button)\b[^>]*>(.*?)<\/(?:a|button)>/g)].map(([, text]) => text ?? '')
}
