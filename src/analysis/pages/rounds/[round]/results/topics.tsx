import { inWordsOf, type Question, type Tool, type Topic } from '../../../../../audits/index.ts'
import type { Words } from '../../../../../kernel/words.ts'
import { PictureFigure } from '../../../../../platform/pictures/index.ts'
import { ScrollRegion, Table, type Cell } from '../../../../../platform/views/components/index.ts'
import { answersGiven, sayAnswer, sayMarks, sayOthers } from '../../../../answer-words.ts'
import type { Figures } from '../../../../cut/model.ts'
import { bySpeech, notEvidenced } from '../../../../findings.ts'
import { answersByTopic, marksPicture } from '../../../../pictures.ts'
import { FigureLink } from './figure-link.tsx'
import { TopicOnList } from './list-standards.tsx'

interface Props {
  readonly figures: Figures
  readonly words: Words
  readonly mayFollow: boolean
}

interface WithTool extends Props {
  readonly tool: Tool
}

/** What the audits say to every question of the tool, with what each count is of. */
export function Topics({ tool, ...props }: Props & { readonly tool: Tool | null }) {
  if (tool === null || props.figures.auditedCount === 0) return null
  const { spoken, silent } = bySpeech(tool, props.figures)
  return (
    <>
      <h2 class="govuk-heading-m" id="topics">
        Topics
      </h2>
      <p class="govuk-body">
        Every count says of how many audits. An audit that did not comment is no answer, and one to which a
        question does not apply, or in which it was not asked, is not counted for it.
      </p>
      <Pictures {...props} tool={tool} />
      <NotEvidenced {...props} tool={tool} />
      {spoken.map((topic) => (
        <>
          <TopicTable {...props} topic={topic} />
          <TopicOnList counted={props.figures.standards} topic={topic} />
        </>
      ))}
      {silent.length > 0 && (
        <p class="govuk-body">No audit commented on: {silent.map(({ title }) => title).join('; ')}.</p>
      )}
    </>
  )
}

function Pictures(props: WithTool) {
  const [answers, marks] = [answersByTopic(props), marksPicture(props)]
  return (
    <>
      {answers !== null && <PictureFigure picture={answers} id="answers" />}
      {marks !== null && <PictureFigure picture={marks} id="marks" />}
    </>
  )
}

/** What the files do not show either way is a finding of its own. */
function NotEvidenced({ figures, tool, words, mayFollow }: WithTool) {
  const found = notEvidenced(tool, figures.topics)
  if (found.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">What files do not show either way</h3>
      <ul class="govuk-list govuk-list--bullet">
        {found.map(({ topic, question, counts }) => (
          <li>
            {inWordsOf(words, question.text)}{' '}
            <FigureLink
              round={figures.round}
              of={{ topic, question: question.code, answer: 'notEvidenced' }}
              about={inWordsOf(words, question.text)}
              mayFollow={mayFollow}
            >
              {sayAnswer('notEvidenced', counts)}
            </FigureLink>
          </li>
        ))}
      </ul>
    </>
  )
}

const HEAD: readonly Cell[] = [
  { text: 'Question', classes: 'govuk-!-width-one-half' },
  { text: 'Answers', classes: 'govuk-!-width-one-quarter' },
  'Marked',
]

function TopicTable({ figures, words, mayFollow, topic }: Props & { readonly topic: Topic }) {
  return (
    <ScrollRegion label={topic.title}>
      <Table
        caption={topic.title}
        captionClasses="govuk-table__caption--s"
        firstCellIsHeader
        head={HEAD}
        rows={topic.questions.map((question) => questionRow({ figures, words, mayFollow }, topic, question))}
      />
    </ScrollRegion>
  )
}

function questionRow({ figures, words, mayFollow }: Props, topic: Topic, question: Question): Cell[] {
  const counts = figures.topics[topic.code]?.[question.code]
  const marks = figures.marks[topic.code]?.[question.code]
  if (counts === undefined || marks === undefined) return [question.text, 'Not counted', '']
  const text = inWordsOf(words, question.text)
  const others = sayOthers(counts, figures.auditedCount)
  const answers = (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {answersGiven(counts).map((answer) => (
        <li>
          <FigureLink
            round={figures.round}
            of={{ topic: topic.code, question: question.code, answer }}
            about={text}
            mayFollow={mayFollow}
          >
            {sayAnswer(answer, counts)}
          </FigureLink>
        </li>
      ))}
      {others !== null && <li>{others}</li>}
    </ul>
  )
  return [text, { text: answers }, sayMarks(marks)]
}
