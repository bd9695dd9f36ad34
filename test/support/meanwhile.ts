import type { Browser } from './browser.ts'

/** What stands in the table that sets both versions side by side: about what, what is saved, what was typed. */
export function bothVersionsIn(body: string): string[] {
  const [table = ''] = /<table[^]*?<\/table>/.exec(body) ?? []
  const cells = [...table.matchAll(/<t[hd]\b[^>]*>([^]*?)<\/t[hd]>/g)]
  return cells.map(([, text = '']) => text).slice(3)
}

/** What a browser sends that opened the page some time ago, as the page stood then. */
export function fromOpenPage(browser: Browser, fields: Readonly<Record<string, string>>) {
  return { _csrf: browser.token, ...browser.seen, ...fields }
}

/** What a page that came back says that its reader has seen now. */
export function seenIn(body: string): { readonly seen: string } {
  return { seen: /name="seen" value="([^"]*)"/.exec(body)?.[1] ?? '' }
}
