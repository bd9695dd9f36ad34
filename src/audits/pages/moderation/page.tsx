import { definePage, type ViewProps } from '../../../access/index.ts'
import { sayDay } from '../../../kernel/day.ts'
import { capitalised } from '../../../kernel/sentence.ts'
import { ScrollRegion, Table, Tag } from '../../../platform/views/components/index.ts'
import { sayReasons } from '../../moderation/words.ts'
import { moderationQuery, type OwnModeration } from './query.ts'

export const moderationPage = definePage({
  path: '/moderation',
  query: moderationQuery,
  title: () => 'Moderation',
  width: 'full',
  view: Moderation,
})

function Moderation({ seen }: ViewProps<readonly OwnModeration[]>) {
  const waiting = seen.filter(({ moderatedOn, isOpen }) => moderatedOn === null && isOpen)
  const done = seen.filter(({ moderatedOn, isOpen }) => moderatedOn !== null || !isOpen)
  return (
    <>
      <h1 class="govuk-heading-l">Moderation</h1>
      <p class="govuk-body">
        A second look at the grade of a case, and at whether the child is safeguarded. What the pair agreed
        stays beside what you find. The audit lead chooses you for a case; nobody moderates a case of their
        own team or of a child that they worked with.
      </p>
      <h2 class="govuk-heading-m">Waiting for you</h2>
      {waiting.length === 0 ? (
        <p class="govuk-body">
          No case waits for you. When the audit lead chooses you for one, it stands here.
        </p>
      ) : (
        <Cases label="Waiting for you" cases={waiting} />
      )}
      <h2 class="govuk-heading-m">Done</h2>
      {done.length === 0 ? (
        <p class="govuk-body">You have not moderated any case yet.</p>
      ) : (
        <Cases label="Done" cases={done} />
      )}
    </>
  )
}

function Cases({ label, cases }: { readonly label: string; readonly cases: readonly OwnModeration[] }) {
  return (
    <ScrollRegion label={label}>
      <Table
        caption={label}
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        head={['Case', 'Why it was called', 'Moderated']}
        rows={cases.map((each) => [
          { text: <CaseLink of={each} /> },
          capitalised(sayReasons(each.reasons)),
          { text: <Done of={each} /> },
        ])}
      />
    </ScrollRegion>
  )
}

function CaseLink({ of }: { readonly of: OwnModeration }) {
  return (
    <a class="govuk-link" href={`/cases/${of.case}/moderation`}>
      Case {of.position}, {of.theme} ({of.round})
    </a>
  )
}

function Done({ of: { moderatedOn, isOpen } }: { readonly of: OwnModeration }) {
  if (moderatedOn !== null) return <>{sayDay(moderatedOn)}</>
  return isOpen ? <Tag classes="govuk-tag--blue">To moderate</Tag> : <>Not moderated: the round is over</>
}
