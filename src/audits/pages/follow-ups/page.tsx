import { definePage, holds, type ViewProps } from '../../../access/index.ts'
import { Pagination, ScrollRegion, Table, Tag } from '../../../platform/views/components/index.ts'
import { sayDue, sayEscalatedTo, sayRaised, URGENCY_WORDS } from '../../case/follow-up/words.ts'
import { FollowUpTag } from './follow-up-tag.tsx'
import { followUpsQuery, type FollowUpsSeen, type ListedFollowUp } from './query.ts'

export const followUpsPage = definePage({
  path: '/follow-ups',
  query: followUpsQuery,
  title: () => 'Follow-ups',
  width: 'full',
  view: FollowUpsPage,
})

function FollowUpsPage({ seen, actor }: ViewProps<FollowUpsSeen>) {
  const isEmpty = seen.waiting.length + seen.others.length === 0
  return (
    <>
      <h1 class="govuk-heading-l">Follow-ups</h1>
      {isEmpty ? <NoFollowUps /> : <Lists seen={seen} />}
      {holds(actor, 'auditLead') && (
        <p class="govuk-body">
          <a class="govuk-link" href="/follow-ups/clocks">
            How long follow-ups may take
          </a>
        </p>
      )}
    </>
  )
}

function NoFollowUps() {
  return (
    <p class="govuk-body">
      No follow-up concerns you. One that names you as the manager or the deputy, or somebody whose deputy you
      are, stands here as soon as an auditor raises it.
    </p>
  )
}

function Lists({ seen: { waiting, others, before } }: { readonly seen: FollowUpsSeen }) {
  return (
    <>
      <h2 class="govuk-heading-m">Not verified yet</h2>
      {waiting.length === 0 ? (
        <p class="govuk-body">Every follow-up is verified.</p>
      ) : (
        <FollowUpTable listed={waiting} caption="Follow-ups that nobody has verified" />
      )}
      {others.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Every other follow-up</h2>
          <FollowUpTable
            listed={others}
            caption="Follow-ups that are verified, or of which nothing is recorded"
          />
        </>
      )}
      {before !== null && (
        <Pagination next={{ href: `/follow-ups?before=${before}`, text: 'Older follow-ups' }} />
      )}
    </>
  )
}

function FollowUpTable({
  listed,
  caption,
}: {
  readonly listed: readonly ListedFollowUp[]
  readonly caption: string
}) {
  return (
    <ScrollRegion label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        head={['What, and how soon', 'Case', 'Manager', 'Raised', 'Due', 'Status']}
        rows={listed.map((each) => [
          { text: <WhatLink listed={each} /> },
          `Case ${each.case.position} of ${each.case.round}`,
          each.followUp.manager?.name ?? 'Not recorded',
          sayRaised(each.followUp),
          { text: <Due listed={each} /> },
          { text: <Standing listed={each} /> },
        ])}
      />
    </ScrollRegion>
  )
}

function WhatLink({ listed: { followUp, case: file } }: { readonly listed: ListedFollowUp }) {
  return (
    <>
      <a class="govuk-link" href={`/follow-ups/${followUp.id}`}>
        {followUp.what}
        <span class="govuk-visually-hidden">{`, case ${file.position} of ${file.round}`}</span>
      </a>
      <br />
      <span class="govuk-!-font-weight-regular">{URGENCY_WORDS[followUp.urgency]}</span>
    </>
  )
}

function Standing({ listed: { followUp } }: { readonly listed: ListedFollowUp }) {
  const gone = sayEscalatedTo(followUp)
  return (
    <>
      <FollowUpTag followUp={followUp} />
      {gone !== '' && ` Went up the line to ${gone}`}
    </>
  )
}

function Due({ listed: { followUp, isOverdue } }: { readonly listed: ListedFollowUp }) {
  return (
    <>
      {sayDue(followUp)} {isOverdue && <Tag classes="govuk-tag--red">Overdue</Tag>}
    </>
  )
}
