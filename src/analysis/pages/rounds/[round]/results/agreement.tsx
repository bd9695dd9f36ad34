import { GRADES, type Tool } from '../../../../../audits/index.ts'
import { ScrollRegion, Table, type Cell } from '../../../../../platform/views/components/index.ts'
import {
  SAFEGUARDED,
  type AgreementFigures,
  type Judged,
  type VerdictTables,
} from '../../../../agreement/model.ts'
import {
  AGREEMENT_NOT_COUNTED,
  agreementSentences,
  MODERATOR_KNEW,
  pairedSentence,
  type Judging,
} from '../../../../agreement/words.ts'
import type { Figures } from '../../../../cut/model.ts'
import { agreedShare } from '../../../../statistics/agreement.ts'
import { gradeName, SAFEGUARDED_WORDS } from '../../../../words.ts'
import { FigureLink } from './figure-link.tsx'

interface Props {
  readonly figures: Figures
  readonly tool: Tool | null
  readonly mayFollow: boolean
}

/** Who stands in the rows of a table, and who in its columns. */
const SIDES = {
  firstViews: { row: 'First-named auditor', column: 'second auditor' },
  moderated: { row: 'Pair', column: 'moderator' },
} as const

type Side = keyof typeof SIDES

/** How far two people who judged the same case judged alike: the tables first. */
export function Agreement(props: Props) {
  const { agreement, grades } = props.figures
  if (grades === null) return null
  return (
    <>
      <h2 class="govuk-heading-m" id="agreement">
        How far auditors agree
      </h2>
      {agreement === null ? (
        <p class="govuk-body">{AGREEMENT_NOT_COUNTED}</p>
      ) : (
        <>
          <p class="govuk-body">{pairedSentence(agreement)}</p>
          {agreement.pairedCount > 0 && <Tables {...props} tables={agreement.firstViews} side="firstViews" />}
          <AlikeByTopic {...props} agreement={agreement} />
          <Moderated {...props} agreement={agreement} />
        </>
      )}
    </>
  )
}

function Moderated({ agreement, ...props }: Props & { readonly agreement: AgreementFigures }) {
  if (agreedShare(agreement.moderated.grade).of === 0) return null
  return (
    <>
      <p class="govuk-body">{MODERATOR_KNEW}</p>
      <Tables {...props} tables={agreement.moderated} side="moderated" />
    </>
  )
}

function Tables({ tables, side, ...props }: Props & { readonly tables: VerdictTables; readonly side: Side }) {
  const { figures, tool } = props
  const grades = GRADES.map((grade) => gradeName(tool, grade, figures.asAt))
  const safeguarded = SAFEGUARDED.map((each) => SAFEGUARDED_WORDS[each])
  return (
    <>
      <OneTable {...props} {...{ tables, side }} judged="grade" title="Grade" names={grades} />
      <OneTable
        {...props}
        {...{ tables, side }}
        judged="safeguarded"
        title="Safeguarded"
        names={safeguarded}
      />
    </>
  )
}

interface OneTableProps extends Props {
  readonly tables: VerdictTables
  readonly side: Side
  readonly judged: Judged
  readonly title: string
  readonly names: readonly string[]
}

function OneTable(props: OneTableProps) {
  const { tables, side, judged, title, names } = props
  const { row, column } = SIDES[side]
  const caption = `${title}: ${row.toLowerCase()} in the rows, ${column} in the columns`
  const judging: Judging = { names, row: row.toLowerCase(), column, isOrdered: judged === 'grade' }
  const head: Cell[] = [row, ...names.map((text) => ({ text, format: 'numeric' as const }))]
  return (
    <>
      <ScrollRegion label={caption}>
        <Table
          caption={caption}
          captionClasses="govuk-table__caption--s"
          firstCellIsHeader
          head={head}
          rows={tables[judged].map((counts, place) => [
            names[place] ?? '',
            ...counts.map((count, other) => cell(props, count, place, other)),
          ])}
        />
      </ScrollRegion>
      {agreementSentences(tables[judged], judging).map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
    </>
  )
}

function cell(props: OneTableProps, count: number, row: number, column: number): Cell {
  const { figures, mayFollow, side, judged, names } = props
  const codes: readonly string[] = judged === 'grade' ? GRADES : SAFEGUARDED
  const of = { side, judged, first: codes[row] ?? '', second: codes[column] ?? '' }
  const text = (
    <FigureLink
      round={figures.round}
      of={of}
      about={`${SIDES[side].row.toLowerCase()} ${names[row]}, ${SIDES[side].column} ${names[column]}`}
      mayFollow={mayFollow && count > 0}
    >
      {count}
    </FigureLink>
  )
  return { text, format: 'numeric' }
}

function AlikeByTopic({ agreement, tool }: Props & { readonly agreement: AgreementFigures }) {
  const topics = (tool?.topics ?? []).flatMap(({ code, title }): Cell[][] => {
    const share = agreement.topics[code]
    return share === undefined ? [] : [[title, `${share.count} of ${share.of}`]]
  })
  if (topics.length === 0) return null
  const label = 'Answers of both auditors to the same blind question that were alike'
  return (
    <>
      <ScrollRegion label={label}>
        <Table
          caption={label}
          captionClasses="govuk-table__caption--s"
          firstCellIsHeader
          head={['Topic', 'Alike']}
          rows={topics}
        />
      </ScrollRegion>
      <p class="govuk-body">
        Questions of one case hang together, so no measure beyond the count is given for them.
      </p>
    </>
  )
}
