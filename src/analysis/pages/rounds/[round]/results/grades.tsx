import { GRADES, type Grade, type Tool } from '../../../../../audits/index.ts'
import { PictureFigure } from '../../../../../platform/pictures/index.ts'
import type { Figures, GradeCounts } from '../../../../cut/model.ts'
import { expectedOfList, gradesByRound } from '../../../../pictures.ts'
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
  const [byRound, expected] = [gradesByRound(props), expectedOfList(props)]
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
      {byRound !== null && <PictureFigure picture={byRound} id="grade-counts" />}
      {expected !== null && <PictureFigure picture={expected} id="grade-intervals" />}
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
