import { renderPage } from '../../platform/views/layout.tsx'
import { ReportBody } from './body.tsx'
import type { Printed } from './standing.ts'

// No quotes and no angle brackets: what stands in an element is escaped, in a style sheet too.
const STYLE = `
body { font-family: Arial, sans-serif; font-size: 1.0625rem; line-height: 1.5; color: #0b0c0c; margin: 0 auto; max-width: 45rem; padding: 1.5rem }
h1 { font-size: 2rem; line-height: 1.2 } h2 { font-size: 1.5rem; margin-top: 2.5rem } h3 { font-size: 1.2rem; margin-bottom: .5rem }
dl div { display: flex; flex-wrap: wrap; gap: 0 1rem } dt { font-weight: bold; min-width: 9rem } dd { margin: 0 }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 } caption { font-weight: bold; text-align: left }
th, td { border-bottom: 1px solid #b1b4b6; padding: .5rem 1rem .5rem 0; text-align: left; vertical-align: top }
.gt-scroll { overflow-x: auto } .gt-scroll:focus-visible { outline: 3px solid #0b0c0c }
.gt-picture { margin: 1rem 0 } .gt-picture figcaption { font-weight: bold; margin-bottom: .5rem } .gt-picture__drawing { display: block; width: 100%; max-width: 30rem; height: auto }
.gt-report__marking { border-left: 5px solid #0b0c0c; padding-left: 1rem; font-weight: bold }
@media print { body { max-width: none; padding: 0; font-size: 11pt } h2, h3, caption { break-after: avoid } thead { display: table-header-group } tr, .gt-picture__drawing { break-inside: avoid } .gt-picture__drawing { max-width: 9.5cm } }
`

/** The report as one HTML file that needs nothing beside it. */
export function reportHtml({ document, standing }: Printed): string {
  return renderPage(
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <title>{document.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          <p class="gt-report__marking">{document.marking}</p>
          <h1>{document.title}</h1>
          <p>{standing}</p>
          <ReportBody document={document} />
        </main>
      </body>
    </html>,
  )
}
