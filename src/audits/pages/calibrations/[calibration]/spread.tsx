import { PictureFigure } from '../../../../platform/pictures/index.ts'
import { Table } from '../../../../platform/views/components/index.ts'
import { spreadOf, stepsApart, type Spread } from '../../../calibration/rules.ts'
import { sayAgreement, sayGradeSpread } from '../../../calibration/words.ts'
import { ANSWER_WORDS, SAFEGUARDED_WORDS } from '../../../case/words.ts'
import { gradeWording, type Grade } from '../../../tool/index.ts'
import type { CalibrationSeen } from './query.ts'

/** How far apart the auditors were: counts, never names. */
export function SpreadView({ seen }: { readonly seen: CalibrationSeen }) {
  const { views, vignette } = seen
  const spread = spreadOf(
    views,
    vignette.questions.map(({ code }) => code),
  )
  return (
    <>
      <h2 class="govuk-heading-m">How far apart you were</h2>
      <p class="govuk-body">{sayGradeSpread(spread.of, stepsApart(spread.grade.counts))}</p>
      <Grades seen={seen} spread={spread.grade} />
      <Counts
        caption="Is the child being safeguarded?"
        spread={spread.safeguarded}
        words={SAFEGUARDED_WORDS}
      />
      {spread.questions.map((each) => (
        <Counts
          caption={vignette.questions.find(({ code }) => code === each.code)?.text ?? each.code}
          spread={each.spread}
          words={ANSWER_WORDS}
        />
      ))}
      <h3 class="govuk-heading-s">What weighed most, in nobody’s name</h3>
      <ul class="govuk-list govuk-list--bullet">
        {views.map(({ reason }) => (
          <li>{reason}</li>
        ))}
      </ul>
    </>
  )
}

function Grades({
  seen: { tool, calibration },
  spread,
}: {
  readonly seen: CalibrationSeen
  readonly spread: Spread<Grade>
}) {
  const names = spread.counts.map(({ code }) => gradeWording(tool, code, calibration.openedOn))
  const counts = spread.counts.map(({ count }) => count)
  return (
    <>
      <PictureFigure
        id="calibration-grades"
        picture={{
          kind: 'bars',
          title: 'Auditors by the grade that they gave',
          description: names.map((name, place) => `${name}: ${counts[place]}`).join('; '),
          arrangement: 'grouped',
          rowHeading: 'Grade',
          series: ['Auditors'],
          rows: names.map((name, place) => ({ name, counts: [counts[place] ?? 0], of: null })),
        }}
      />
      <p class="govuk-body">{sayAgreement(spread)}</p>
    </>
  )
}

interface CountsProps {
  readonly caption: string
  readonly spread: Spread<string>
  readonly words: Readonly<Record<string, string>>
}

function Counts({ caption, spread, words }: CountsProps) {
  return (
    <>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--s"
        firstCellIsHeader
        head={['Answer', { text: 'Auditors', format: 'numeric' }]}
        rows={spread.counts.map(({ code, count }) => [
          words[code] ?? code,
          { text: count, format: 'numeric' },
        ])}
      />
      <p class="govuk-body">{sayAgreement(spread)}</p>
    </>
  )
}
