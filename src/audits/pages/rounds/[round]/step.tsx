import type { ComponentChildren } from 'preact'
import type { ViewProps } from '../../../../access/index.ts'
import { Button, InsetText } from '../../../../platform/views/components/index.ts'
import { PostForm, Problems } from '../../../../platform/views/forms.tsx'
import type { Drawing } from '../../../rounds/ceremony/load.ts'
import { OUT_OF_SEASON } from '../../../rounds/lifecycle-words.ts'
import { LIFECYCLE, permittedActions, type RoundAction } from '../../../rounds/lifecycle.ts'

interface StepProps {
  readonly props: ViewProps<Drawing>
  readonly action: RoundAction
  readonly heading: string
  /** What stands above the button: what happens, and that it cannot be undone where it cannot. */
  readonly children: ComponentChildren
}

/** One step of a round on a page of its own: what it does, then its button; or why it cannot be done now. */
export function Step({ props: { seen, form, csrfToken }, action, heading, children }: StepProps) {
  const { code } = seen.round
  const isPermitted = permittedActions(seen.round).includes(action)
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">{heading}</h1>
      {!isPermitted && <InsetText>{OUT_OF_SEASON[action]}</InsetText>}
      {isPermitted && (
        <PostForm action={`/rounds/${code}/${LIFECYCLE[action].page}`} token={csrfToken}>
          {children}
          <Button preventDoubleClick>{LIFECYCLE[action].button}</Button>
        </PostForm>
      )}
    </>
  )
}
