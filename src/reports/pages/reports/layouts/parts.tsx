import { Button } from '../../../../platform/views/components/index.ts'
import { PostForm } from '../../../../platform/views/forms.tsx'
import { WRITERS, type PlannedParagraph, type Side } from '../../../layout/index.ts'

export const SIDE_NAMES: Readonly<Record<Side, string>> = {
  inside: 'For the board and its partners',
  public: 'For the public',
}

/** What a paragraph of a layout says, in a line. */
export function sayParagraph(paragraph: PlannedParagraph): string {
  if ('writer' in paragraph) return WRITERS[paragraph.writer]?.says ?? paragraph.writer
  const { heading, words } = paragraph
  return `Own words: “${heading === null ? '' : `${heading}. `}${words}”`
}

interface ChangeProps {
  readonly action: string
  readonly token: string
  /** What the person has before them. */
  readonly seen: string
  readonly side: Side
  readonly section: string
  readonly paragraph?: string
  readonly kind: string
  readonly to?: 'up' | 'down'
  readonly button: string
  /** What the button is about, for who does not see where it stands. */
  readonly about: string
}

/** One button that changes one thing. */
export function ChangeButton({ action, token, button, about, ...fields }: ChangeProps) {
  return (
    <PostForm action={action} token={token}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button classes="govuk-button--secondary govuk-!-margin-bottom-1" preventDoubleClick>
        {button}
        <span class="govuk-visually-hidden">{`: ${about}`}</span>
      </Button>
    </PostForm>
  )
}
