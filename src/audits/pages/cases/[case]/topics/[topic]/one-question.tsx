import type { ViewProps } from '../../../../../../access/index.ts'
import type { Words } from '../../../../../../kernel/words.ts'
import { allFacts } from '../../../../../case/facts/rules.ts'
import { isReckoningShown } from '../../../../../case/facts/reckoning.ts'
import { statusAfter } from '../../../../../case/lifecycle.ts'
import { saidFirst, type SaidFirst } from '../../../../../case/prefill.ts'
import { isBlindNow, viewToRead, viewToWrite } from '../../../../../case/views.ts'
import { BLIND_UNTIL_BOTH, FOR_BOTH, OWN_VIEW } from '../../../../../case/words.ts'
import { inWordsOf, standingIn, type Question } from '../../../../../tool/index.ts'
import { AnswerText } from '../../../answer-text.tsx'
import { FirstSaid } from '../../../first-said.tsx'
import { wasChecked } from './fact-form.ts'
import { FactsBeside } from './facts.tsx'
import { wasSent } from './form.ts'
import type { TopicSeen } from './query.ts'
import { QuestionFields } from './question.tsx'

export function isTheirs({ file, seat }: TopicSeen, { blind }: Question): boolean {
  return seat !== null && statusAfter(file, 'answer') !== null && viewToWrite(file, seat, blind) !== null
}

/** Either auditor says what the file says of the facts, as long as the record is open. */
export function canCheck({ file, seat }: TopicSeen): boolean {
  return seat !== null && statusAfter(file, 'answer') !== null
}

interface OneProps extends ViewProps<TopicSeen> {
  readonly question: Question
  /** Every question that the page shows. */
  readonly shown: readonly Question[]
}

/** A question with its answer, and what the record holds on it beside. */
export function OneQuestion({ shown, ...props }: OneProps) {
  const { seen, form, words, question } = props
  const text = inWordsOf(words, question.text)
  const wasTyped = allFacts(seen.facts).some(({ id }) => wasChecked(form, id))
  return (
    <div class="gt-question">
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <OneAnswer {...props} />
        </div>
        <div class="govuk-grid-column-one-third">
          <FactsBeside
            {...{ text, question, form, facts: seen.facts, checks: seen.checks, judged: seen.judged }}
            places={placesOfKinds(shown, words)}
            canCheck={canCheck(seen) || wasTyped}
            isReckoned={isReckoningShown(seen.file, seen.seat, question.code, seen.history)}
          />
        </div>
      </div>
    </div>
  )
}

/** The first question of the page that each kind of fact bears on. */
function placesOfKinds(shown: readonly Question[], words: Words) {
  const places = shown.flatMap(({ code, text, facts }) =>
    facts.map((kind) => [kind, { code, text: inWordsOf(words, text) }] as const),
  )
  return new Map([...places].reverse())
}

function OneAnswer({ seen, form, words, question }: Omit<OneProps, 'shown'>) {
  const { tool, topic, history, file } = seen
  const first = question.blind
    ? saidFirst(seen.firstAnswers, { topic: topic.code, question: question.code })
    : []
  if (!isTheirs(seen, question) && !wasSent(form, question.code))
    return <SavedAnswer seen={seen} question={question} first={first} words={words} />
  const whose = isBlindNow(file) ? (question.blind ? OWN_VIEW : FOR_BOTH) : ''
  return <QuestionFields {...{ tool, question, history, form, words, first, whose }} />
}

interface SavedProps {
  readonly seen: TopicSeen
  readonly question: Question
  readonly first: readonly SaidFirst[]
  readonly words: Words
}

function SavedAnswer({ seen, question, first, words }: SavedProps) {
  const isHidden = question.blind && viewToRead(seen.file, seen.seat) === null
  const said = seen.history.findLast((each) => each.question === question.code) ?? null
  const standing = standingIn(seen.standings, seen.topic.code, question.code)
  const text = inWordsOf(words, question.text)
  return (
    <section>
      <h2 class="govuk-heading-s" id={`answer-${question.code}`}>
        {text}
      </h2>
      <FirstSaid said={first} text={text} />
      <div class="govuk-body">
        {isHidden ? BLIND_UNTIL_BOTH : <AnswerText said={said} standing={standing} />}
      </div>
    </section>
  )
}
