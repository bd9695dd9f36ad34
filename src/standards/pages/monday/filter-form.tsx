import type { Words } from '../../../kernel/words.ts'
import { Button, Details, Input, Select } from '../../../platform/views/components/index.ts'
import { SOON_DAYS } from '../../warnings/model.ts'
import type { Standard } from '../../model.ts'
import { withWords } from '../parts/words.ts'
import { addressOf, type Asked } from './asked.ts'

interface FilterProps {
  readonly asked: Asked
  readonly standards: readonly Standard[]
  readonly words: Words
}

/** Which standard is looked at, and how many days ahead; it is sent as an address, so it can be kept. */
export function FilterForm({ asked, standards, words }: FilterProps) {
  const isFiltered = asked.standard !== undefined || asked.days !== SOON_DAYS
  return (
    <Details
      summary="Choose a standard, or how far ahead to look"
      open={isFiltered}
      classes="govuk-!-display-none-print"
    >
      <form method="get" action="/monday" novalidate>
        {asked.team !== undefined && <input type="hidden" name="team" value={asked.team} />}
        {asked.show === 'history' && <input type="hidden" name="show" value="history" />}
        <Select
          id="standard"
          name="standard"
          label="Standard"
          value={asked.standard ?? ''}
          items={[
            { value: '', text: 'All standards' },
            ...standards.map(({ code, name, clause }) => ({
              value: code,
              text: `${withWords(name, words)} (${clause})`,
            })),
          ]}
        />
        <Input
          id="days"
          name="days"
          label="Show what falls due within so many days"
          classes="govuk-input--width-3"
          inputmode="numeric"
          value={String(asked.days)}
        />
        <div class="govuk-button-group">
          <Button>Show</Button>
          {isFiltered && (
            <a class="govuk-link" href={addressOf(asked, { standard: undefined, days: SOON_DAYS, page: 1 })}>
              Show everything
            </a>
          )}
        </div>
      </form>
    </Details>
  )
}
