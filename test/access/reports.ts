import type { Command, Query } from '../../src/access/index.ts'
import { freshCut } from '../../src/analysis/index.ts'
import type { Refusal } from '../../src/kernel/refusal.ts'
import type { Result } from '../../src/kernel/result.ts'
import { draftReportOf } from '../../src/reports/commands.ts'
import { approveReport, submitReport } from '../../src/reports/approval/commands.ts'
import { beginLayout } from '../../src/reports/layouts/commands.ts'
import { issueReport } from '../../src/reports/issue/commands.ts'
import { issueQuery } from '../../src/reports/pages/reports/[report]/issue/query.ts'
import { reportQuery } from '../../src/reports/seen.ts'
import { editParagraph } from '../../src/reports/edits/commands.ts'
import { freshScreening } from '../../src/reports/screening/commands.ts'
import type { Story } from '../support/story.ts'

const ROUND = 'april-2015'

/** Issues the report of the round as the audit lead, and begins the next version: its id, and a paragraph of it. */
export async function layReports({ house, who }: Story) {
  const lead = (await house.actorByLogin(who('auditLead').login))!
  const does = async <Input, Facts, Value>(command: Command<Input, Facts, Value>, input: unknown) =>
    valueOf(await house.door.run(lead, command, input))
  const sees = async <Input, Seen>(query: Query<Input, Seen>, input: unknown) =>
    valueOf(await house.door.see(lead, query, input))
  await freshCut(house, lead, ROUND)
  const report = (await does(draftReportOf, { round: ROUND })).id
  const seen = async (of: string) => ({ report: of, seen: (await sees(issueQuery, { report: of })).seen })
  await does(submitReport, await seen(report))
  const second = (await house.actorByLogin(who('informationGovernance').login))!
  valueOf(await house.door.run(second, approveReport, await seen(report)))
  await freshScreening(house, lead, report)
  await does(issueReport, await seen(report))
  const next = await does(draftReportOf, { round: ROUND, reason: 'A word was wrong' })
  const paragraph = 'analysis.added'
  const words = {
    text: 'Somebody at Brackenhurst School sees the children.',
    after: '',
    audience: 'restricted',
  }
  await does(editParagraph, { report: next.id, paragraph, ...words })
  await does(submitReport, await seen(next.id))
  await freshScreening(house, lead, next.id)
  const { screened } = await sees(issueQuery, { report: next.id })
  const finding = screened?.undecided[0]?.id ?? 'none'
  const { draft } = await sees(reportQuery, { round: ROUND, version: String(next.version) })
  const paragraphs = draft?.sections.flatMap((section) => section.paragraphs) ?? []
  await does(beginLayout, { from: 'board-4' })
  const layout = { layout: 'board-4', side: 'inside', section: 'purpose' }
  return {
    report: next.id,
    paragraph: paragraphs.find(({ isFixed }) => !isFixed)?.key ?? 'none',
    finding,
    ...layout,
  }
}

function valueOf<Value>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
