import { classNames } from './attributes.ts'
import { fieldId } from './field.tsx'
import { Hint } from './hint.tsx'
import { Textarea, type TextareaProps } from './textarea.tsx'

export interface CharacterCountProps extends TextareaProps {
  /** The most that may be written: characters, or words where `countType` says so. */
  readonly limit: number
  readonly countType?: 'words' | 'characters'
  /** Percent of the limit from which the count is shown. */
  readonly threshold?: number
}

/** Several lines of text that say how many may still be written. */
export function CharacterCount({ limit, countType, threshold, ...props }: CharacterCountProps) {
  const message = `You can enter up to ${limit} ${countType === 'words' ? 'words' : 'characters'}`
  const infoId = `${fieldId(props)}-info`
  return (
    <Textarea
      {...props}
      describedBy={infoId}
      classes={classNames('govuk-js-character-count', props.classes)}
      formGroupClasses={classNames('govuk-character-count', props.formGroupClasses)}
      formGroupAttributes={{
        'data-module': 'govuk-character-count',
        'data-maxlength': limit,
        ...(threshold !== undefined && { 'data-threshold': threshold }),
        ...(countType !== undefined && { 'data-count-type': countType }),
      }}
      afterInput={
        <Hint id={infoId} classes="govuk-character-count__message">
          {message}
        </Hint>
      }
    />
  )
}
