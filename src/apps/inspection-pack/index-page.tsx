import { createHash } from 'node:crypto'
import { parseDay, sayDay } from '../../kernel/day.ts'
import { renderPage } from '../../platform/views/layout.tsx'
import type { Pack, PackFile } from './model.ts'
import { csvOf } from './tables.ts'
import { NOTHING_FOUND, TITLES } from './words.ts'

// No quotes and no angle brackets: what stands in an element is escaped, in a style sheet too.
const STYLE = `
body { font-family: Arial, sans-serif; line-height: 1.5; color: #0b0c0c; margin: 0 auto; max-width: 60rem; padding: 1.5rem }
table { border-collapse: collapse; width: 100% } caption { font-weight: bold; text-align: left }
th, td { border-bottom: 1px solid #b1b4b6; padding: .5rem 1rem .5rem 0; text-align: left; vertical-align: top }
code { overflow-wrap: anywhere; font-size: .8rem }
`

/** The index of a pack, to read and to compute with: every file with its size and SHA-256. */
export function indexFiles(pack: Pack): PackFile[] {
  const page = Buffer.from(renderPage(<IndexPage pack={pack} />), 'utf8')
  const table = {
    head: ['file', 'what it is', 'bytes', 'sha256'],
    rows: pack.files.map(({ path, about, content }) => [path, about, content.length, hashOf(content)]),
  }
  return [
    { path: 'index.html', about: 'What is in this folder', content: page },
    { path: 'index.csv', about: 'The same as a table', content: csvOf(table) },
  ]
}

function IndexPage({ pack }: { readonly pack: Pack }) {
  const { authority, audience, asAt, files, findings, leftOut } = pack
  const day = parseDay(asAt)
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <title>{TITLES[audience]}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          <h1>
            {TITLES[audience]}: {authority}
          </h1>
          <p>As at {day === null ? asAt : sayDay(day)}. No file names a child.</p>
          <h2>What a reader could work out</h2>
          <Sentences of={findings.length === 0 ? [NOTHING_FOUND] : findings} />
          <h2>What is not here</h2>
          <Sentences of={leftOut} />
          <h2>Files</h2>
          <Files files={files} />
        </main>
      </body>
    </html>
  )
}

function Sentences({ of }: { readonly of: readonly string[] }) {
  return (
    <ul>
      {of.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  )
}

function Files({ files }: Pick<Pack, 'files'>) {
  return (
    <table>
      <caption>{files.length} files, each with the hash by which it can be checked</caption>
      <thead>
        <tr>
          {['File', 'What it is', 'SHA-256'].map((title) => (
            <th scope="col">{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {files.map(({ path, about, content }) => (
          <tr>
            <th scope="row">
              <a href={path}>{path}</a>
            </th>
            <td>{about}</td>
            <td>
              <code>{hashOf(content)}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
