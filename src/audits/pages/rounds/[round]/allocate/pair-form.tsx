import type { ViewProps } from '../../../../../access/index.ts'
import { plural } from '../../../../../kernel/sentence.ts'
import { Button, Fieldset, Select, type Option } from '../../../../../platform/views/components/index.ts'
import { problemOf, type FormState } from '../../../../../platform/views/forms.tsx'
import type { Candidate, CaseToAllocate, ChosenPair } from '../../../../allocation/model.ts'
import { stoodOf } from '../../../../allocation/rules.ts'
import type { Seat } from '../../../../case/model.ts'
import { addressOf } from '../../round-parts.tsx'
import type { Shown } from './choosing.ts'
import type { AllocationSeen } from './query.ts'

type PairFormProps = ViewProps<AllocationSeen> & { readonly shown: Shown }

/** Two auditors for each case. The form changes nothing: it asks for the same page with the checks. */
export function PairForm({ seen: { round, cases, candidates }, shown }: PairFormProps) {
  const options = [NOBODY, ...candidates.map(optionOf)]
  return (
    <form method="get" action={addressOf(round, 'allocate')} novalidate>
      {cases.map((file) => (
        <PairFields file={file} pair={pairIn(shown, file)} options={options} form={shown.form} />
      ))}
      <Button classes="govuk-button--secondary">Check the pairs</Button>
    </form>
  )
}

const NOBODY: Option = { value: '', text: 'Choose an auditor' }

function optionOf({ person, name, load }: Candidate): Option {
  return { value: person, text: `${name} (${load} ${plural(load, 'case', 'cases')})` }
}

function pairIn({ pairs }: Shown, { id }: CaseToAllocate): ChosenPair | undefined {
  return pairs.find((pair) => pair.case === id)
}

interface PairFieldsProps {
  readonly file: CaseToAllocate
  readonly pair: ChosenPair | undefined
  readonly options: readonly Option[]
  readonly form: FormState
}

function PairFields({ file, pair, options, form }: PairFieldsProps) {
  return (
    <Fieldset legend={`Case ${file.position}`} legendClasses="govuk-fieldset__legend--m">
      <p class="govuk-body">
        <span class="gt-reference">{file.reference}</span>, {sayFacts(file)}
      </p>
      <input type="hidden" name={`stood-${file.id}`} value={stoodOf(file)} />
      <div class="govuk-grid-row">
        {(['first', 'second'] as const).map((seat) => (
          <div class="govuk-grid-column-one-half">
            <Select
              name={`${seat}-${file.id}`}
              label={<SeatLabel seat={seat} position={file.position} />}
              items={options}
              value={pair?.[seat]}
              errorMessage={problemOf(form, `${seat}-${file.id}`)}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  )
}

/** The case stands in the legend for those who see it; read alone, each field must say it too. */
function SeatLabel({ seat, position }: { readonly seat: Seat; readonly position: number }) {
  return (
    <>
      {seat === 'first' ? 'First' : 'Second'} auditor
      <span class="govuk-visually-hidden"> of case {position}</span>
    </>
  )
}

function sayFacts({ ageYears, team }: CaseToAllocate): string {
  const age = ageYears === null ? 'age not recorded' : `aged ${ageYears}`
  return `${age}, ${team === null ? 'team not recorded' : `team ${team}`}`
}
