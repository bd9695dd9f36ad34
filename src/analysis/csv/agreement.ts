import { GRADES } from '../../audits/index.ts'
import { SAFEGUARDED, type Judged, type VerdictTables } from '../agreement/model.ts'
import type { Figures } from '../cut/model.ts'
import { agreedShare, gwetAc1, gwetInterval, weightedKappa } from '../statistics/agreement.ts'
import { judged, measured, type Row } from './row.ts'

/** How far two people judged alike: a row for each two judgements that may meet, and the measures. */
export function agreementRows({ agreement }: Figures): Row[] {
  if (agreement === null) return []
  return [
    ...tableRows('firstViews', agreement.firstViews),
    ...Object.entries(agreement.topics).map(([topic, share]) => {
      return { ...judged('alikeByTopic', '', 'alike', share), topic }
    }),
    ...tableRows('moderated', agreement.moderated),
  ]
}

function tableRows(table: string, tables: VerdictTables): Row[] {
  return [...oneTable(table, 'grade', GRADES, tables), ...oneTable(table, 'safeguarded', SAFEGUARDED, tables)]
}

/** `answer` is what the first said, `group` what the second did. */
function oneTable(table: string, of: Judged, codes: readonly string[], tables: VerdictTables): Row[] {
  const counts = tables[of]
  const share = agreedShare(counts)
  const interval = gwetInterval(counts)
  return [
    ...counts.flatMap((row, first) =>
      row.map((count, second) => ({
        ...judged(table, of, codes[first] ?? '', { count, of: share.of }),
        group: codes[second] ?? '',
      })),
    ),
    judged(table, of, 'alike', share),
    ...measured(table, of, 'ac1', gwetAc1(counts)),
    ...measured(table, of, 'ac1Low', interval?.low ?? null),
    ...measured(table, of, 'ac1High', interval?.high ?? null),
    ...(of === 'grade' ? measured(table, of, 'weightedKappa', weightedKappa(counts)) : []),
  ]
}
