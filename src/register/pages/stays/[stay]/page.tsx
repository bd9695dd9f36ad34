import { definePage, type ViewProps } from '../../../../access/index.ts'
import { BY_HAND, nameOf } from '../../../../organisation/index.ts'
import { Button, InsetText, SummaryList } from '../../../../platform/views/components/index.ts'
import { FIELD_WORDS, sayField, WITHDRAWN, type StayField } from '../../../words.ts'
import { History } from './history.tsx'
import { seeStay, type SeenStay } from './query.ts'

export const stayPage = definePage({
  path: '/stays/:stay',
  query: seeStay,
  title: ({ register }) => `A stay on the ${register.name}`,
  view: StayPage,
  back: ({ register }) => `/register?register=${register.code}`,
})

const FIELDS = Object.keys(FIELD_WORDS) as StayField[]

function StayPage({ seen }: ViewProps<SeenStay>) {
  const { stay, register, child, history } = seen
  const link = (
    <a class="govuk-link" href={`/children/${child.child}`}>
      {nameOf(child)}
    </a>
  )
  return (
    <>
      <h1 class="govuk-heading-l">A stay on the {register.name}</h1>
      {stay.isWithdrawn && <InsetText>{WITHDRAWN}</InsetText>}
      <SummaryList
        rows={[
          { key: 'Child', value: link },
          ...FIELDS.filter((field) => field !== 'reasonOff' || stay.until !== null).map((field) => ({
            key: FIELD_WORDS[field],
            value: sayField(stay, field),
          })),
        ]}
      />
      {seen.mayKeep && !stay.isWithdrawn && <Changes seen={seen} />}
      <History history={history} />
    </>
  )
}

/** What can be done to a stay that stands. */
function Changes({ seen: { stay } }: { readonly seen: SeenStay }) {
  const here = `/stays/${stay.id}`
  return (
    <div class="govuk-button-group">
      {stay.until === null && <Button href={`${here}/end`}>Take the child off the list</Button>}
      <Button href={`${here}/correct`} classes="govuk-button--secondary">
        Correct this stay
      </Button>
      {stay.source === BY_HAND && (
        <a class="govuk-link" href={`${here}/withdraw`}>
          This stay was entered by mistake
        </a>
      )}
    </div>
  )
}
