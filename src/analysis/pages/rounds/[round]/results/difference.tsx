import { inWordsOf, questionsOf, type Tool } from '../../../../../audits/index.ts'
import type { Words } from '../../../../../kernel/words.ts'
import { Details, ScrollRegion, Table, type Cell } from '../../../../../platform/views/components/index.ts'
import type { Figures } from '../../../../cut/model.ts'
import { testQuestions, type TestedQuestion } from '../../../../difference/test-questions.ts'
import { DIFFERENCE_NOT_COUNTED, differenceSentences } from '../../../../difference/words.ts'
import type { Share } from '../../../../statistics/share.ts'
import { sayChance } from '../../../../wording.ts'
import { FigureLink } from './figure-link.tsx'

interface Props {
  readonly figures: Figures
  readonly tool: Tool | null
  readonly words: Words
  readonly mayFollow: boolean
}

/** What the better audits said that the others did not, and how little so few can show. */
export function Difference(props: Props) {
  const { difference, grades } = props.figures
  if (grades === null) return null
  const sentences =
    difference === null
      ? [DIFFERENCE_NOT_COUNTED]
      : differenceSentences(difference, questionNames(props.tool, props.words))
  return (
    <>
      <h2 class="govuk-heading-m" id="difference">
        What differed between better and weaker audits
      </h2>
      {sentences.map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
      <DifferenceTable {...props} />
    </>
  )
}

/** How a question of the tool is named in a sentence; by its code where the tool no longer knows it. */
export function questionNames(tool: Tool | null, words: Words) {
  const asked = tool === null ? [] : questionsOf(tool)
  return (topic: string, question: string) => {
    const found = asked.find((each) => each.topic === topic && each.question.code === question)
    return found === undefined ? `${topic}.${question}` : inWordsOf(words, found.question.text)
  }
}

const HEAD: readonly Cell[] = [
  { text: 'Question', classes: 'govuk-!-width-one-half' },
  'Better: yes',
  'Others: yes',
  'Chance',
  'Corrected',
]

function DifferenceTable(props: Props) {
  const { difference } = props.figures
  const tested = difference === null ? [] : testQuestions(difference.questions, difference.isTestable)
  const shown = tested.filter(({ first, second }) => first.of > 0 && second.of > 0)
  if (difference === null || difference.betterCount === 0 || difference.weakerCount === 0) return null
  if (shown.length === 0) return null
  const label = 'Yes among those who answered, in the better audits and in the others'
  const nameOf = questionNames(props.tool, props.words)
  return (
    <Details summary={`The ${shown.length} questions that both groups answered`}>
      <ScrollRegion label={label}>
        <Table
          caption={label}
          captionClasses="govuk-table__caption--s"
          firstCellIsHeader
          head={HEAD}
          rows={shown.map((each) => row(props, each, nameOf(each.topic, each.question)))}
        />
      </ScrollRegion>
      <p class="govuk-body">
        A question to which all who answered said the same is not tested: “not tested” in the table. Silence
        is no answer.
      </p>
    </Details>
  )
}

function row({ figures, mayFollow }: Props, each: TestedQuestion, text: string): Cell[] {
  const { topic, question, first, second, chance, corrected } = each
  const cell = (half: 'better' | 'weaker', { count, of }: Share): Cell => ({
    text: (
      <FigureLink
        round={figures.round}
        of={{ half, topic, question, answer: 'yes' }}
        about={`${text} Yes, ${half} audits`}
        mayFollow={mayFollow && count > 0}
      >
        {count} of {of}
      </FigureLink>
    ),
  })
  const said = (value: number | null) => (value === null ? 'Not tested' : sayChance(value))
  return [text, cell('better', first), cell('weaker', second), said(chance), said(corrected)]
}
