import { capitalised } from '../../../../../kernel/sentence.ts'
import { ScrollRegion, Table, Tag, type Cell } from '../../../../../platform/views/components/index.ts'
import { SAFEGUARDED_WORDS } from '../../../../case/words.ts'
import type { CalledCase, Verdicts } from '../../../../moderation/model.ts'
import { lastModeration } from '../../../../moderation/standing.ts'
import { sayOutcome, sayReasons } from '../../../../moderation/words.ts'
import { gradeWording } from '../../../../tool/index.ts'
import { addressOf } from '../../round-parts.tsx'
import type { RoundModeration } from './query.ts'

interface Props {
  readonly seen: RoundModeration
}

/** Every case that calls for a second look: why, who looks, and what that came to. */
export function CalledTable({ seen }: Props) {
  return (
    <ScrollRegion label="Cases that call for moderation">
      <Table
        caption="Cases that call for moderation, in the order of the draw"
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        head={['Case', 'Why', 'The pair agreed', 'Moderator', 'Outcome']}
        rows={seen.called.map((called) => rowOf(called, seen))}
      />
    </ScrollRegion>
  )
}

function rowOf(called: CalledCase, seen: RoundModeration): Cell[] {
  const { file, reasons } = called
  const nameOf = namesIn(seen)
  const last = lastModeration(file)
  return [
    {
      text: (
        <a class="govuk-link" href={`/cases/${file.id}/moderation`}>
          Case {file.position}
        </a>
      ),
    },
    capitalised(sayReasons(reasons)),
    file.agreed === null
      ? ''
      : `${nameOf(file.agreed.grade)}; safeguarded: ${SAFEGUARDED_WORDS[file.agreed.safeguarded]}`,
    { text: <Moderator called={called} seen={seen} /> },
    last === null
      ? { text: <Tag classes="govuk-tag--yellow">Waiting</Tag> }
      : `${sayOutcome(last, nameOf)} Reason: ${last.reason}`,
  ]
}

/** How a grade was called on the day the round looks at. */
export function namesIn({ round, tool }: Pick<RoundModeration, 'round' | 'tool'>) {
  return (grade: Verdicts['grade']) =>
    tool === null || round.asAt === null ? grade : gradeWording(tool, grade, round.asAt)
}

function Moderator({ called: { file }, seen: { round } }: Props & { readonly called: CalledCase }) {
  const { moderator, position } = file
  const isOpen = round.status === 'auditing'
  return (
    <>
      {moderator === null ? 'Nobody yet' : moderator.name}
      {moderator !== null &&
        !moderator.isChecked &&
        moderator.overrideReason === null &&
        ' (not checked in full)'}
      {moderator?.overrideReason && ` (despite a failed check: ${moderator.overrideReason})`}
      {isOpen && (
        <>
          <br />
          <a class="govuk-link" href={addressOf(round, `moderation/${file.id}`)}>
            {moderator === null ? 'Choose a moderator' : 'Choose again'}
            <span class="govuk-visually-hidden"> of case {position}</span>
          </a>
        </>
      )}
    </>
  )
}
