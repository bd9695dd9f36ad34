import { sayDay } from '../../../../kernel/day.ts'
import { SummaryList } from '../../../../platform/views/components/index.ts'
import { NOT_RECORDED, OPEN_WORDS } from '../../../../register/index.ts'
import { ETHNICITIES, sayCode, SEXES } from './code-lists.ts'
import type { SeenChild } from './query.ts'

/** Who the child is and who works with the child today. */
export function WhoItIs({ seen: { known, ageYears, socialCare } }: { readonly seen: SeenChild }) {
  const { bornOn, diedOn, sex, ethnicity } = known
  return (
    <SummaryList
      rows={[
        { key: 'Age', value: ageYears ?? NOT_RECORDED },
        { key: 'Born', value: bornOn === null ? NOT_RECORDED : sayDay(bornOn) },
        diedOn !== null && { key: 'Died', value: sayDay(diedOn) },
        { key: 'Sex', value: sayCode(SEXES, sex) },
        { key: 'Ethnicity', value: sayCode(ETHNICITIES, ethnicity) },
        { key: 'Open to social care', value: OPEN_WORDS[socialCare.isOpen] },
        { key: 'Team', value: socialCare.team?.name ?? 'Not known' },
        { key: 'Worker', value: socialCare.worker?.name ?? 'Not known' },
      ]}
    />
  )
}
