import { definePage, type ViewProps } from '../../../../access/index.ts'
import { nameOf } from '../../../../organisation/index.ts'
import { Button, InsetText } from '../../../../platform/views/components/index.ts'
import { EntryKinds } from './entry-kinds.tsx'
import { Involvements, Sources, Stays } from './histories.tsx'
import { MissingEpisodes } from './missing-episodes.tsx'
import { seeChild, type SeenChild } from './query.ts'
import { WhoItIs } from './who-it-is.tsx'

export const childPage = definePage({
  path: '/children/:child',
  query: seeChild,
  title: () => 'A child',
  view: ChildPage,
  width: 'full',
  back: () => '/register',
})

function ChildPage({ seen, words }: ViewProps<SeenChild>) {
  return (
    <>
      <h1 class="govuk-heading-l">{nameOf(seen.known)}</h1>
      {seen.joinedTo !== null && (
        <InsetText>
          This child was found to be known under another name or source too.{' '}
          <a class="govuk-link" href={`/children/${seen.joinedTo}`}>
            What is known stands there
          </a>
          .
        </InsetText>
      )}
      <WhoItIs seen={seen} />
      <p class="govuk-body govuk-!-display-none-print">
        <a class="govuk-link" href={`/children/${seen.known.child}/standards`}>
          What is due and what is missing
        </a>
        {' · '}
        <a class="govuk-link" href={`/children/${seen.known.child}/line-of-sight`}>
          Line of sight: the stay as a picture
        </a>
      </p>
      <Stays stays={seen.stays} />
      <EntryKinds child={seen.known.child} kinds={seen.kinds} caseSystem={words.caseSystem.one} />
      {seen.mayAttest && <Button href={`/children/${seen.known.child}/attest`}>Attest an entry</Button>}
      <MissingEpisodes episodes={seen.missing} interviews={seen.interviews} />
      <Involvements involvements={seen.involvements} />
      {seen.identities !== null && <Sources identities={seen.identities} />}
    </>
  )
}
