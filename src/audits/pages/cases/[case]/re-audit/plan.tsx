import { sayDay, type Day } from '../../../../../kernel/day.ts'
import { capitalised } from '../../../../../kernel/sentence.ts'
import {
  ScrollRegion,
  SummaryList,
  Table,
  type Content,
} from '../../../../../platform/views/components/index.ts'
import type { ClockedCase, Improvement } from '../../../../re-audit/model.ts'
import { sayDone, sayUndone } from '../../../../re-audit/words.ts'
import { DueTag } from '../../../re-audits/due-tag.tsx'

interface ClockProps {
  readonly clocked: ClockedCase
  readonly today: Day
}

/** When the case is audited again, and by which audit. */
export function Clock({ clocked, today }: ClockProps) {
  const { settledOn, round, next } = clocked
  return (
    <SummaryList
      rows={[
        { key: 'First audit confirmed', value: sayDay(settledOn) },
        { key: 'Audited again after', value: `${round.reAuditWeeks} weeks` },
        { key: 'Due', value: <DueTag file={clocked} today={today} /> },
        {
          key: 'Re-audit',
          value: next === null ? 'Not begun' : <NextLink round={next.round} />,
        },
      ]}
    />
  )
}

function NextLink({ round }: { readonly round: string }) {
  return (
    <a class="govuk-link" href={`/rounds/${round}`}>
      {round}
    </a>
  )
}

interface PlanProps {
  readonly plan: readonly Improvement[]
  /** The button of a line that is not done, for who may press it. */
  readonly finish?: (line: Improvement) => Content
  /** The way to open a line again that was marked as done by mistake, for who may. */
  readonly undo?: (line: Improvement) => Content
}

/** What is to be better by then, and what of it is done. */
export function Plan({ plan, finish, undo }: PlanProps) {
  if (plan.length === 0) return <p class="govuk-body">Nothing is planned yet.</p>
  return (
    <ScrollRegion label="Plan">
      <Table
        caption="What is to be better, who sees to it, and by when"
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        head={['What', 'Who', 'Due', 'Done']}
        rows={plan.map((line) => [
          line.what,
          line.owner,
          sayDay(line.dueOn),
          {
            text: <Standing line={line}>{line.done ? undo?.(line) : (finish?.(line) ?? 'Not yet')}</Standing>,
          },
        ])}
      />
    </ScrollRegion>
  )
}

interface StandingProps {
  readonly line: Improvement
  readonly children: Content
}

/** Who said that it is done and what there is to do about it, and below it every time that it was opened again. */
function Standing({ line, children }: StandingProps) {
  return (
    <>
      {line.done && <p class="govuk-body">{sayDone(line.done)}</p>}
      {children}
      {line.undone.map((each) => (
        <p class="govuk-body-s govuk-!-margin-top-2">{capitalised(sayUndone(each))}</p>
      ))}
    </>
  )
}
