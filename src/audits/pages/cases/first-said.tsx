import { Tag } from '../../../platform/views/components/index.ts'
import { isAgreed, type SaidFirst } from '../../case/prefill.ts'
import { AnswerText } from './answer-text.tsx'

interface FirstSaidProps {
  readonly said: readonly SaidFirst[]
  /** The question, for who reads by ear. */
  readonly text: string
}

/** What each auditor said in the first view, side by side, and whether the two are one. */
export function FirstSaid({ said, text }: FirstSaidProps) {
  if (said.length === 0) return null
  return (
    <div class="gt-first">
      <p class="govuk-body-s govuk-!-margin-bottom-1">
        <strong>
          First answers<span class="govuk-visually-hidden">: {text}</span>
        </strong>{' '}
        {said.length > 1 && said.some(({ isAsked }) => isAsked) && (
          <Tag classes={isAgreed(said) ? 'govuk-tag--green' : 'govuk-tag--yellow'}>
            {isAgreed(said) ? 'Both said the same' : 'They differ'}
          </Tag>
        )}
      </p>
      {said.map((each) => (
        <div class="govuk-body-s govuk-!-margin-bottom-1">
          {each.name}: <AnswerText said={each.said} standing={each.isAsked ? 'asked' : 'notAsked'} />
        </div>
      ))}
    </div>
  )
}
