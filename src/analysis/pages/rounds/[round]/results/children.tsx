import type { Figures } from '../../../../cut/model.ts'
import {
  followUpSentence,
  openSentence,
  SAFEGUARDED_WORDS,
  unseenByNumber,
  unseenProblem,
} from '../../../../words.ts'
import { Table } from '../../../../../platform/views/components/index.ts'
import { sayChance } from '../../../../wording.ts'
import { FigureLink } from './figure-link.tsx'

interface Props {
  readonly figures: Figures
  readonly mayFollow: boolean
}

const SAFEGUARDED = ['yes', 'no', 'cannotTell'] as const

/** What was judged of the children, apart from practice: are they safeguarded, and does one need something now? */
export function Children(props: Props) {
  const { figures } = props
  const unseen = unseenProblem(figures)
  if (figures.safeguarded === null) return null
  return (
    <>
      <h2 class="govuk-heading-m">Are the children safeguarded?</h2>
      <p class="govuk-body">This is judged apart from the grade.</p>
      <Safeguarded {...props} counts={figures.safeguarded} />
      {unseen !== null && <p class="govuk-body">{unseen}</p>}
      <Unseen figures={figures} />
      {figures.openToSocialCare !== null && (
        <p class="govuk-body">{openSentence(figures.openToSocialCare)}</p>
      )}
      {figures.followUps !== null && <FollowUps {...props} counts={figures.followUps} />}
    </>
  )
}

function Safeguarded({
  figures,
  mayFollow,
  counts,
}: Props & { readonly counts: NonNullable<Figures['safeguarded']> }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {SAFEGUARDED.map((safeguarded) => (
        <li>
          {SAFEGUARDED_WORDS[safeguarded]}:{' '}
          <FigureLink
            round={figures.round}
            of={{ safeguarded }}
            about={`safeguarded, ${SAFEGUARDED_WORDS[safeguarded]}`}
            mayFollow={mayFollow && counts[safeguarded] > 0}
          >
            {counts[safeguarded]} of {counts.of}
          </FigureLink>
        </li>
      ))}
    </ul>
  )
}

/** How many children may have a serious problem that no audit saw. */
function Unseen({ figures }: Pick<Props, 'figures'>) {
  const rows = unseenByNumber(figures)
  if (rows.length === 0) return null
  return (
    <Table
      caption="How often a serious problem would be in none of these audits"
      captionClasses="govuk-table__caption--s"
      firstCellIsHeader
      head={['Children on the list who have it', { text: 'Missed', format: 'numeric' }]}
      rows={rows.map(({ markedCount, chance }) => [
        `${markedCount} of ${figures.frameCount}`,
        { text: sayChance(chance), format: 'numeric' },
      ])}
    />
  )
}

function FollowUps({
  figures,
  mayFollow,
  counts,
}: Props & { readonly counts: NonNullable<Figures['followUps']> }) {
  return (
    <>
      <h2 class="govuk-heading-m">Urgent follow-up</h2>
      <p class="govuk-body">
        {followUpSentence(counts)}{' '}
        {mayFollow && counts.count > 0 && (
          <FigureLink round={figures.round} of={{ followUp: 'yes' }} about="urgent follow-up" mayFollow>
            See {counts.count === 1 ? 'this case' : `these ${counts.count} cases`}
          </FigureLink>
        )}
      </p>
    </>
  )
}
