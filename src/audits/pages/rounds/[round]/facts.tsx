import { sayInstant } from '../../../../kernel/instant.ts'
import { SummaryList, type SummaryRow } from '../../../../platform/views/components/index.ts'
import { sayLeaveOutRules } from '../../../rounds/exclusions/words.ts'
import {
  HOW_DRAWN_WORDS,
  NOT_RECORDED,
  sayDayOrNone,
  sayDrawnTimes,
  sayExamined,
  saySample,
  saySize,
  sayWhen,
  STRATA_WORDS,
} from '../../../rounds/words.ts'
import { Digits, RoundTag } from '../round-parts.tsx'
import type { RoundOnPage } from './query.ts'

/** What everybody who sees rounds may know of this one. */
export function Facts({ seen }: { readonly seen: RoundOnPage }) {
  const { status } = seen.round
  const isFrozen = seen.frame !== null
  return (
    <SummaryList
      rows={[...common(seen), ...(status === 'planned' || isFrozen ? planned(seen) : []), ...drawn(seen)]}
    />
  )
}

function common({ round }: RoundOnPage): SummaryRow[] {
  const sample = { key: 'Sample', value: saySample(round) }
  return [
    { key: 'Status', value: <RoundTag round={round} /> },
    ...(round.reAudits === null ? [] : [{ key: 'Kind', value: HOW_DRAWN_WORDS.chosen }]),
    { key: 'List', value: round.register.name },
    { key: 'As at', value: sayWhen(round) },
    ...(round.frameCount === null ? [] : [sample]),
    ...(round.note === null ? [] : [{ key: 'Note', value: round.note }]),
  ]
}

function planned({ round, tool }: RoundOnPage): SummaryRow[] {
  return [
    { key: 'To be drawn', value: saySize(round.size) },
    { key: 'How it is spread', value: STRATA_WORDS[round.strata] },
    { key: 'How it is drawn', value: HOW_DRAWN_WORDS[round.howDrawn] },
    { key: 'Left out by rule', value: sayRules(round) },
    { key: 'Period examined', value: sayExamined(round) },
    { key: 'Audit tool', value: tool?.title ?? NOT_RECORDED },
    { key: 'Auditors told', value: sayDayOrNone(round.announcedOn) },
    { key: 'Audits due', value: sayDayOrNone(round.dueOn) },
  ]
}

function sayRules({ leaveOut }: RoundOnPage['round']) {
  const rules = sayLeaveOutRules(leaveOut)
  return rules.length === 0 ? 'Nobody' : rules.map((rule) => <p class="govuk-body">{rule}</p>)
}

function drawn({ round, frame, ceremony }: RoundOnPage): SummaryRow[] {
  if (frame === null) return []
  const { draw } = ceremony
  const times = sayDrawnTimes(round.drawnTimes)
  return [
    {
      key: 'List frozen',
      value: `${sayInstant(frame.frozenAt)}, as known on ${sayDayOrNone(round.knownOn)}`,
    },
    { key: 'Frame hash', value: <Digits>{frame.hash}</Digits> },
    ...(draw === null ? [] : [{ key: 'Drawn', value: sayInstant(draw.drawnAt) }]),
    ...(times === null ? [] : [{ key: 'How often', value: times }]),
  ]
}
