import type { ViewProps } from '../../../../../access/index.ts'
import { Button, Table } from '../../../../../platform/views/components/index.ts'
import { PostForm } from '../../../../../platform/views/forms.tsx'
import { sayExclusion } from '../../../../rounds/exclusions/codes.ts'
import { addressOf } from '../../round-parts.tsx'
import type { ExclusionsSeen, LeftOut } from './query.ts'

/** Who is left out at present and why, each with a button that takes the child back in. */
export function LeftOutTable({ seen: { round, leftOut }, csrfToken }: ViewProps<ExclusionsSeen>) {
  const action = addressOf(round, 'exclude/include')
  return (
    <Table
      caption="Left out at present"
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={['Child', 'Reason', 'Change']}
      rows={leftOut.map((each) => [
        each.name,
        `${sayExclusion(each.code)}: ${each.reason}`,
        { text: <TakeBackIn each={each} action={action} token={csrfToken} /> },
      ])}
    />
  )
}

interface TakeBackInProps {
  readonly each: LeftOut
  readonly action: string
  readonly token: string
}

function TakeBackIn({ each, action, token }: TakeBackInProps) {
  return (
    <PostForm action={action} token={token}>
      <input type="hidden" name="exclusion" value={each.id} />
      <Button classes="govuk-button--secondary govuk-!-margin-bottom-0" preventDoubleClick>
        Take back in<span class="govuk-visually-hidden">: {each.name}</span>
      </Button>
    </PostForm>
  )
}
