import type { VNode } from 'preact'
import { Button, InsetText } from '../../../platform/views/components/index.ts'
import { PostForm, type FormState } from '../../../platform/views/forms.tsx'
import type { Draft } from '../../tool/drafts/model.ts'
import { sayNumber } from '../../tool/index.ts'

/** The address of a draft, or of a page below it. */
export function draftAddress({ id }: Pick<Draft, 'id'>, rest = ''): string {
  return `/tools/drafts/${id}${rest}`
}

export function DraftHeading({ draft, children }: { readonly draft: Draft; readonly children: string }) {
  return (
    <h1 class="govuk-heading-l">
      <span class="govuk-caption-l">{`Draft of ${draft.tool.title}, ${sayNumber(draft.tool)}`}</span>
      {children}
    </h1>
  )
}

/** What stands in the draft now, above what was typed: shown where somebody else was faster. */
export function Meanwhile({
  draft,
  form,
  children,
}: {
  readonly draft: Draft
  readonly form: FormState
  readonly children: VNode
}) {
  if (!isConflict(form)) return null
  return (
    <InsetText>
      <p class="govuk-body govuk-!-font-weight-bold">{`What ${draft.changedBy} saved:`}</p>
      {children}
      <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-0">
        What you typed stands in the form.
      </p>
    </InsetText>
  )
}

// Only who comes too late is told something that belongs to no field.
function isConflict(form: FormState): boolean {
  return form.problems.some(({ field }) => field === null)
}

interface MoveProps {
  readonly action: string
  readonly token: string
  readonly seen: string
  readonly name: 'topic' | 'code'
  readonly value: string
  readonly about: string
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** Two small buttons that move a thing a place up or down. */
export function MoveForm({ action, token, seen, name, value, about, isFirst, isLast }: MoveProps) {
  return (
    <PostForm action={action} token={token}>
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name={name} value={value} />
      {!isFirst && <MoveButton direction="up" about={about} />}
      {!isLast && <MoveButton direction="down" about={about} />}
    </PostForm>
  )
}

function MoveButton({ direction, about }: { readonly direction: 'up' | 'down'; readonly about: string }) {
  return (
    <Button
      name="direction"
      value={direction}
      classes="govuk-button--secondary govuk-!-margin-bottom-1 govuk-!-margin-right-1"
    >
      Move {direction}
      <span class="govuk-visually-hidden">{`: ${about}`}</span>
    </Button>
  )
}
