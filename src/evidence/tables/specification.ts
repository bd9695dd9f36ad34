import type { Specification } from '../../imports/index.ts'

const NOW = ['person_id', 'missing_episode_start_date', 'missing_episode_type', 'missing_episode_end_date']
const FIRST = [
  'la_person_id',
  'mis_epi_start',
  'mis_epi_type',
  'mis_epi_end',
  'mis_epi_rhi_offered',
  'mis_epi_rhi_accepted',
]

export const MISSING: Specification = {
  name: 'Standard Safeguarding Dataset',
  versions: [
    { version: '1.4.5', columns: columnsOf(...NOW, 'missing_rhi_offered', 'missing_rhi_accepted') },
    { version: 'before 1.2', columns: columnsOf(...FIRST) },
  ],
}

function columnsOf(...names: readonly string[]): string[] {
  return ['table_id', ...names].map((name) => `miss_${name}`)
}
