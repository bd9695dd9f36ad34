import { EMPTY_FORM, type FormState } from '../../../platform/views/forms.tsx'
import {
  comparedChoice,
  comparedDay,
  comparedText,
  Meanwhile,
  type Compared,
} from '../../../platform/views/meanwhile.tsx'
import { STRATA_KINDS } from '../../draw/frame.ts'
import { RE_AUDITED, type Round } from '../../rounds/model.ts'
import { RE_AUDITED_CHOICES, STRATA_CHOICES, WHO_DRAWS } from '../../rounds/plan/words.ts'
import { DATES, type Choices } from './plan-fields.tsx'
import { filledIn } from './plan-form.ts'

interface MeanwhileProps {
  readonly round: Round
  /** What stands now, as the form sends it back. */
  readonly seen: string
  readonly typed: FormState
  readonly anew: string
}

const withoutOptional = (legend: string) => legend.replace(' (optional)', '')

const COMPARED_DATES: readonly Compared[] = [
  ...DATES.map(([name, legend]) => comparedDay(withoutOptional(legend), name)),
  comparedText('Comes round again after so many months', 'repeatMonths'),
]

/** The dates that somebody else saved meanwhile, beside those that were typed. */
export function DatesMeanwhile({ round, ...props }: MeanwhileProps) {
  return <Meanwhile {...props} stands={filledIn(EMPTY_FORM, round)} fields={COMPARED_DATES} />
}

/** The plan that somebody else saved meanwhile, beside the one that was typed. */
export function PlanMeanwhile({ round, choices, ...props }: MeanwhileProps & { readonly choices: Choices }) {
  return <Meanwhile {...props} stands={filledIn(EMPTY_FORM, round)} fields={comparedPlan(choices)} />
}

function comparedPlan({ registers, tools }: Choices): Compared[] {
  const lists = registers.map(({ code, name }) => ({ value: code, text: name }))
  const named = tools.map(({ name, title }) => ({ value: name, text: title }))
  return [
    comparedText('Theme', 'theme'),
    comparedChoice('List that the children are drawn from', 'register', lists),
    comparedChoice('Audit tool', 'tool', named),
    comparedText('Month of the round', 'month-month', 'month-year'),
    comparedDay('List taken as at', 'asAt'),
    comparedDay('First day of the period examined', 'periodFrom'),
    comparedDay('Last day of the period examined', 'periodLast'),
    ...COMPARED_SAMPLE,
    ...COMPARED_DATES,
    ...COMPARED_SECOND_LOOK,
  ]
}

const COMPARED_SAMPLE: readonly Compared[] = [
  { about: 'How many children to draw', say: saySizeTyped },
  comparedChoice('Spread the sample over', 'strata', choicesOf(STRATA_KINDS, STRATA_CHOICES)),
  comparedChoice('Who draws', 'howDrawn', [
    { value: 'twoPeople', text: WHO_DRAWS.twoPeople.text },
    { value: 'onePerson', text: WHO_DRAWS.onePerson.text },
  ]),
  comparedText('Leave out whoever was audited in the last so many months', 'leaveOutAuditedMonths'),
  comparedText('Leave out whoever is on the list for fewer days than', 'leaveOutListedDays'),
]

const COMPARED_SECOND_LOOK: readonly Compared[] = [
  comparedText('Moderate one in how many of the Good', 'moderationOneIn'),
  comparedChoice('Which cases are audited again', 'reAudited', choicesOf(RE_AUDITED, RE_AUDITED_CHOICES)),
  comparedText('Weeks until they are audited again', 'reAuditWeeks'),
]

// Of a number and a share that were both typed, the chosen one counts.
function saySizeTyped(form: FormState): string {
  const isShare = form.values.sizeKind === 'percent'
  const size = comparedText('', isShare ? 'sizePercent' : 'sizeCount').say(form)
  return isShare ? `${size}% of the list` : size
}

function choicesOf<Code extends string>(codes: readonly Code[], words: Readonly<Record<Code, string>>) {
  return codes.map((value) => ({ value, text: words[value] }))
}
