import type { ViewProps } from '../../../../access/index.ts'
import { maySeeResults } from '../../../../analysis/index.ts'
import { SummaryCard, Tag } from '../../../../platform/views/components/index.ts'
import type { Effect, JudgedMeasure } from '../../../effect/model.ts'
import {
  effectSentence,
  nameOf,
  NO_MEASURE,
  sayUnderWay,
  shortSentence,
  VERDICT_WORDS,
} from '../../../effect/words.ts'
import { VERDICT_COLOURS } from '../../../effect/colours.ts'
import { sayListDays, sayMeasure } from '../../../measures/words.ts'
import { mayKeep } from '../../../policy.ts'
import type { SeenAction } from './query.ts'

type Props = ViewProps<SeenAction>

/** What should move, and what the rounds show of it. Figures are for who may see those of a round. */
export function Measures(props: Props) {
  const { seen, actor } = props
  const { action, effect } = seen
  const measures = effect?.measures ?? []
  return (
    <>
      <h2 class="govuk-heading-m">Did it work?</h2>
      {measures.length === 0 && <p class="govuk-body">{NO_MEASURE}</p>}
      {effect !== null && measures.length > 0 && <Between effect={effect} />}
      {effect !== null && measures.map((judged) => <OneMeasure {...props} judged={judged} effect={effect} />)}
      {mayKeep(actor) && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/actions/${action.id}/measures/new`}>
            Choose a measure
          </a>
        </p>
      )}
    </>
  )
}

function Between({ effect }: { readonly effect: Effect }) {
  if (effect.later === null) return <p class="govuk-body">No later round has been audited yet.</p>
  if (effect.later.isUnderWay) return <p class="govuk-body">{sayUnderWay(nameOf(effect.later))}</p>
  return (
    <p class="govuk-body">
      {nameOf(effect.later)} is set beside {nameOf(effect.earlier)}.
    </p>
  )
}

type OneProps = Props & { readonly judged: JudgedMeasure; readonly effect: Effect }

function OneMeasure({ seen, actor, words, today, judged, effect }: OneProps) {
  const { verdict, measure } = judged
  const days = seen.listDays.get(measure.standard ?? '')
  const takeBack = {
    href: `/actions/${seen.action.id}/measures/${measure.id}/take-back`,
    text: 'Take back',
    visuallyHiddenText: 'this measure',
  }
  return (
    <SummaryCard
      title={sayMeasure(measure, { tool: seen.tool, words, asAt: effect.later?.asAt ?? today })}
      actions={mayKeep(actor) ? [takeBack] : []}
    >
      <p class="govuk-body">
        <Tag classes={VERDICT_COLOURS[verdict]}>{VERDICT_WORDS[verdict]}</Tag>
      </p>
      <p class="govuk-body">
        {maySeeResults(actor) ? effectSentence(judged, effect) : shortSentence({ verdict })}
      </p>
      {days !== undefined && maySeeResults(actor) && <p class="govuk-body">{sayListDays(days)}</p>}
    </SummaryCard>
  )
}
