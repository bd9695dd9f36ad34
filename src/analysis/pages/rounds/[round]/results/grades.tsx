import { GRADES, type Grade, type Tool } from '../../../../../audits/index.ts'
import { BarChart, IntervalChart, type Interval } from '../../../../../platform/views/charts/index.ts'
import type { Figures, GradeCounts } from '../../../../cut/model.ts'
import { gradeName, gradeSentence, noIntervalSentence } from '../../../../words.ts'
import { FigureLink } from './figure-link.tsx'

interface Props {
  readonly figures: Figures
  readonly tool: Tool | null
  readonly mayFollow: boolean
}

type WithGrades = Props & { readonly grades: GradeCounts }

/** The grades: counts first, then what they let one expect of the whole list, as sentences and as pictures. */
export function Grades(props: Props) {
  const { grades, noInterval } = props.figures
  if (grades === null) return null
  const reason = noIntervalSentence(noInterval)
  return (
    <>
      <h2 class="govuk-heading-m">Grades</h2>
      <ul class="govuk-list govuk-list--bullet">
        {GRADES.map((grade) => (
          <li>
            <GradeLine {...props} grades={grades} grade={grade} />
          </li>
        ))}
      </ul>
      {reason !== null && <p class="govuk-body">{reason}</p>}
      <GradeBars {...props} grades={grades} />
      {grades.good.interval !== null && <GradeIntervals {...props} grades={grades} />}
    </>
  )
}

function GradeLine({ figures, tool, mayFollow, grades, grade }: WithGrades & { readonly grade: Grade }) {
  const { count } = grades[grade]
  const name = gradeName(tool, grade, figures.asAt)
  return (
    <>
      {gradeSentence(name, grades[grade], figures.frameCount)}{' '}
      {mayFollow && count > 0 && (
        <FigureLink round={figures.round} of={{ grade }} about={name} mayFollow>
          See {count === 1 ? 'this case' : `these ${count} cases`}
        </FigureLink>
      )}
    </>
  )
}

function GradeBars({ figures, tool, grades }: WithGrades) {
  const counts = GRADES.map((grade) => grades[grade].count)
  const names = GRADES.map((grade) => gradeName(tool, grade, figures.asAt))
  return (
    <BarChart
      id="grade-counts"
      title="Audits by grade"
      description={names.map((name, place) => `${name}: ${counts[place]} of ${grades.good.of}`).join('; ')}
      arrangement="side-by-side"
      categoryHeading="Grade"
      categories={names}
      series={[{ name: 'Audits', counts }]}
    />
  )
}

function GradeIntervals({ figures, tool, grades }: WithGrades) {
  const intervals = GRADES.flatMap((grade) => intervalOf(gradeName(tool, grade, figures.asAt), grades[grade]))
  return (
    <IntervalChart
      id="grade-intervals"
      title="What the audits let one expect of the whole list"
      description="For each grade the share in the whole list, as a dot, between the fewest and the most children that are compatible with these audits (95% exact interval)."
      rowHeading="Grade"
      intervals={intervals}
    />
  )
}

function intervalOf(name: string, { count, of, interval }: GradeCounts[Grade]): Interval[] {
  if (interval === null) return []
  const { lowCount, highCount, frameCount } = interval
  return [{ name, count, sampleCount: of, lowCount, highCount, frameCount }]
}
