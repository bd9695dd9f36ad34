import { parseDay, sayDay } from '../../kernel/day.ts'
import { readDate } from '../http/date-field.ts'
import { Table, type Option } from './components/index.ts'
import { valueOf, type FormState } from './forms.tsx'

/** One thing that a form asks for, and how it reads in a form that is filled in. */
export interface Compared {
  readonly about: string
  readonly say: (form: FormState) => string
}

/** How a field reads that nobody filled in. */
export const BLANK = 'Blank'

/** What stands in one field, or in several that belong together. */
export function comparedText(about: string, ...names: readonly string[]): Compared {
  const say = (form: FormState) =>
    names
      .map((name) => valueOf(form, name).trim())
      .filter(Boolean)
      .join(' ')
  return { about, say: (form) => say(form) || BLANK }
}

/** A choice, by the words beside it. */
export function comparedChoice(
  about: string,
  name: string,
  items: readonly Pick<Option, 'value' | 'text'>[],
) {
  const say = (form: FormState) => {
    const value = valueOf(form, name)
    return items.find((item) => item.value === value)?.text ?? (value || BLANK)
  }
  return { about, say }
}

/** A day in three fields; what is no day reads as it was typed. */
export function comparedDay(about: string, name: string): Compared {
  const say = (form: FormState) => {
    const typed = readDate(form.values, name)
    const day = parseDay(typed)
    return day === null ? typed || BLANK : sayDay(day)
  }
  return { about, say }
}

/** The hidden field by which a form says what its person had before them. */
export function SeenField({ seen }: { readonly seen: string }) {
  return <input type="hidden" name="seen" value={seen} />
}

interface MeanwhileProps {
  /** What stands now, as the form would show it to whoever opens it. */
  readonly stands: FormState
  readonly seen: string
  readonly typed: FormState
  readonly fields: readonly Compared[]
  /** Where the form is opened anew, without what was typed. */
  readonly anew: string
}

/**
 * What somebody else saved since the form was opened that now comes back, beside what was typed in it. The fields below keep
 * what was typed, so that nothing is lost, and the person decides.
 */
export function Meanwhile({ stands, seen, typed, fields, anew }: MeanwhileProps) {
  const isBehind = 'seen' in typed.values && valueOf(typed, 'seen') !== seen
  const rows = fields.map(({ about, say }) => [about, say(stands), say(typed)] as const)
  const differing = rows.filter(([, saved, entered]) => saved !== entered)
  if (!isBehind || differing.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Saved by somebody else meanwhile</h2>
      <Table
        caption="Where what is saved and what you entered differ"
        captionClasses="govuk-table__caption--s"
        firstCellIsHeader
        head={['About', 'Saved', 'You entered']}
        rows={differing.map((row) => [...row])}
        stackedHead={['', 'Saved', 'You entered']}
      />
      <p class="govuk-body">
        What you entered stands in the form below. If you save it, all of it holds. Change what should be
        otherwise first, or{' '}
        <a class="govuk-link" href={anew}>
          keep what is saved and leave yours
        </a>
        .
      </p>
    </>
  )
}
