import type { ViewProps } from '../../../../../access/index.ts'
import { plural } from '../../../../../kernel/sentence.ts'
import {
  Button,
  Details,
  SummaryCard,
  Tag,
  Textarea,
} from '../../../../../platform/views/components/index.ts'
import { field, PostForm, type FormState } from '../../../../../platform/views/forms.tsx'
import type { CheckedPair } from '../../../../allocation/model.ts'
import { stoodOf } from '../../../../allocation/rules.ts'
import type { Check, Standing } from '../../../../independence.ts'
import { addressOf } from '../../round-parts.tsx'
import { canBeSaved, type Shown } from './choosing.ts'
import type { AllocationSeen } from './query.ts'

type CheckedPairsProps = ViewProps<AllocationSeen> & { readonly shown: Shown }

/** What the checks say of each new pair, with a reason where one failed, and the button that saves them. */
export function CheckedPairs({ seen: { round }, shown, csrfToken }: CheckedPairsProps) {
  if (shown.checked.length === 0) return null
  return (
    <PostForm action={addressOf(round, 'allocate')} token={csrfToken}>
      <h2 class="govuk-heading-m">What the checks say</h2>
      <p class="govuk-body">
        These pairs are not saved yet. If you choose somebody else above, check the pairs again before you
        save.
      </p>
      {shown.checked.map((pair) => (
        <PairCard pair={pair} form={shown.form} />
      ))}
      {canBeSaved(shown) && <Button preventDoubleClick>Save these pairs</Button>}
    </PostForm>
  )
}

interface PairCardProps {
  readonly pair: CheckedPair
  readonly form: FormState
}

function PairCard({ pair, form }: PairCardProps) {
  const { file, first, second, checks } = pair
  return (
    <SummaryCard title={`Case ${file.position}: ${first.name} and ${second.name}`} headingLevel={3}>
      <input type="hidden" name={`first-${file.id}`} value={first.person} />
      <input type="hidden" name={`second-${file.id}`} value={second.person} />
      <input type="hidden" name={`stood-${file.id}`} value={stoodOf(file)} />
      <p class="govuk-body">
        <StandingTag standing={checks.standing} />
      </p>
      <CheckList position={file.position} checks={[...checks.first, ...checks.second, ...checks.pair]} />
      {checks.standing === 'needsOverride' && (
        <Textarea
          {...field(form, `reason-${file.id}`)}
          label={`Why should this pair audit case ${file.position} all the same?`}
          hint="The reason is kept with the pair. Do not describe the child."
          rows={2}
        />
      )}
    </SummaryCard>
  )
}

const STANDINGS: Readonly<Record<Standing, readonly [colour: string, word: string]>> = {
  independent: ['green', 'Independent'],
  notChecked: ['yellow', 'Not checked in full'],
  needsOverride: ['orange', 'A check failed: needs a reason'],
  refused: ['red', 'Cannot be saved'],
}

/** What a set of checks comes to, in a word. */
export function StandingTag({ standing }: { readonly standing: Standing }) {
  const [colour, word] = STANDINGS[standing]
  return <Tag classes={`govuk-tag--${colour}`}>{word}</Tag>
}

interface CheckListProps {
  readonly position: number
  readonly checks: readonly Check[]
  /** Whose checks, where there are several lists of one case. */
  readonly about?: string
}

/** What failed or was not checked stands open; what passed is there for whoever asks. */
export function CheckList({ position, checks, about }: CheckListProps) {
  const passed = checks.filter(({ verdict }) => verdict === 'passed')
  const others = checks.filter(({ verdict }) => verdict !== 'passed').sort(failedFirst)
  return (
    <>
      <Sentences checks={others} />
      {passed.length > 0 && (
        <Details
          summary={`${passed.length} ${plural(passed.length, 'check', 'checks')} of ${about === undefined ? '' : `${about} for `}case ${position} passed`}
        >
          <Sentences checks={passed} />
        </Details>
      )}
    </>
  )
}

function failedFirst(a: Check, b: Check): number {
  return Number(b.verdict === 'failed') - Number(a.verdict === 'failed')
}

function Sentences({ checks }: { readonly checks: readonly Check[] }) {
  if (checks.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--bullet">
      {checks.map(({ verdict, sentence }) => (
        <li>
          {WORDS[verdict]}: {sentence}
        </li>
      ))}
    </ul>
  )
}

const WORDS: Readonly<Record<Check['verdict'], string>> = {
  passed: 'Passed',
  failed: 'Failed',
  notChecked: 'Not checked',
}
