import type { Tool } from '../../../../../audits/index.ts'
import type { Words } from '../../../../../kernel/words.ts'
import { Details, ScrollRegion, Table, type Cell } from '../../../../../platform/views/components/index.ts'
import { comparedTopicsSentences, sayWas } from '../../../../compared/words.ts'
import type { EarlierRound, Figures } from '../../../../cut/model.ts'
import { testQuestions } from '../../../../difference/test-questions.ts'
import { sayChance } from '../../../../wording.ts'
import { sayRound } from '../../../../words.ts'
import { questionNames } from './difference.tsx'
import { FigureLink } from './figure-link.tsx'

interface Props {
  readonly figures: Figures
  readonly tool: Tool | null
  readonly words: Words
  readonly mayFollow: boolean
  readonly earlier: EarlierRound
}

/** Two rounds question by question, as far as both were asked. */
export function ComparedTopics(props: Props) {
  const nameOf = questionNames(props.tool, props.words)
  return (
    <>
      {comparedTopicsSentences(props.earlier, nameOf).map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
      <ComparedTable {...props} />
    </>
  )
}

function ComparedTable(props: Props) {
  const { earlier, figures } = props
  const rows = rowsOf(props)
  if (rows.length === 0) return null
  const label = `Yes among those who answered, in ${sayRound(earlier)} and in ${sayRound(figures)}`
  return (
    <Details summary={`${sayRound(earlier)} and ${sayRound(figures)}, question by question`}>
      <ScrollRegion label={label}>
        <Table
          caption={label}
          captionClasses="govuk-table__caption--s"
          firstCellIsHeader
          head={['Question', 'Then: yes', 'Now: yes', 'Corrected chance', 'Note']}
          rows={rows}
        />
      </ScrollRegion>
    </Details>
  )
}

function rowsOf({ figures, tool, words, mayFollow, earlier: { topics } }: Props): Cell[][] {
  if (topics === null) return []
  const nameOf = questionNames(tool, words)
  return testQuestions(topics.questions, topics.isTestable).map(
    ({ topic, question, first, second, corrected }) => {
      const text = nameOf(topic, question)
      const now = (
        <FigureLink
          round={figures.round}
          of={{ topic, question, answer: 'yes' }}
          about={`${text} Yes`}
          mayFollow={mayFollow && second.count > 0}
        >
          {second.count} of {second.of}
        </FigureLink>
      )
      const compared = topics.questions[topic]?.[question]
      const note = compared === undefined ? '' : sayWas(compared)
      const chance = corrected === null ? 'Not tested' : sayChance(corrected)
      return [text, `${first.count} of ${first.of}`, { text: now }, chance, note]
    },
  )
}
