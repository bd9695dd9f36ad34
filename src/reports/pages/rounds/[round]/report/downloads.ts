import { defineDownload, type Download } from '../../../../../access/index.ts'
import { fileQuery, type SeenFile } from '../../../../printed.ts'
import { reportCsv } from '../../../../render/csv.ts'
import { reportDocx } from '../../../../render/docx.ts'
import { reportHtml } from '../../../../render/html.tsx'
import { reportPdf } from '../../../../render/pdf.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const reportAsWord = defineDownload({
  path: '/rounds/:round/report.docx',
  query: fileQuery,
  file: async (seen) => ({ name: nameOf(seen, 'docx'), type: WORD, content: await reportDocx(seen) }),
})

const reportAsPdf = defineDownload({
  path: '/rounds/:round/report.pdf',
  query: fileQuery,
  file: async (seen) => ({
    name: nameOf(seen, 'pdf'),
    type: 'application/pdf',
    content: await reportPdf(seen),
  }),
})

const reportAsHtml = defineDownload({
  path: '/rounds/:round/report.html',
  query: fileQuery,
  file: (seen) => ({
    name: nameOf(seen, 'html'),
    type: 'text/html; charset=utf-8',
    content: reportHtml(seen),
  }),
})

const reportAsCsv = defineDownload({
  path: '/rounds/:round/report.csv',
  query: fileQuery,
  file: (seen) => ({
    name: nameOf(seen, 'csv'),
    type: 'text/csv; charset=utf-8',
    content: reportCsv(seen),
  }),
})

export const reportDownloads: readonly Download[] = [reportAsWord, reportAsPdf, reportAsHtml, reportAsCsv]

function nameOf({ round, audience, report }: SeenFile, ending: string): string {
  const draft = report.issued === null ? '-draft' : ''
  return `${round.code}-report-${audience}-version-${report.version}${draft}.${ending}`
}
