import { sayDay } from '../../../../kernel/day.ts'
import { capitalised } from '../../../../kernel/sentence.ts'
import { BY_HAND, type Identity, type Involvement } from '../../../../organisation/index.ts'
import { ScrollRegion, Table, type Cell } from '../../../../platform/views/components/index.ts'
import { NOT_RECORDED, sayRisk, sayStrands } from '../../../../register/index.ts'
import type { SeenChild } from './query.ts'

/** The child's times on a register, each leading to its stay. */
export function Stays({ stays }: Pick<SeenChild, 'stays'>) {
  if (stays.length === 0) return <None heading="On the list">The child has never been on a list here.</None>
  return (
    <ScrollRegion label="On the list">
      <Table
        caption="On the list"
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={['When', 'List', 'Strands', 'Risk level']}
        rows={stays.map(stayRow)}
      />
    </ScrollRegion>
  )
}

function stayRow({ stay, register }: SeenChild['stays'][number]): readonly Cell[] {
  const when = (
    <a class="govuk-link" href={`/stays/${stay.id}`}>
      {sayDay(stay.from)} to {stay.until === null ? 'now' : sayDay(stay.until)}
    </a>
  )
  return [{ text: when }, register?.name ?? NOT_RECORDED, sayStrands(stay.strands), sayRisk(stay.riskLevel)]
}

/** Who worked with the child and when, the latest first. */
export function Involvements({ involvements }: { readonly involvements: readonly Involvement[] }) {
  if (involvements.length === 0)
    return <None heading="Who works with the child">No worker is known yet.</None>
  const caption = 'Who works and worked with the child'
  return (
    <ScrollRegion label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--m"
        head={['From', 'Until', 'Worker', 'Role', 'Team']}
        rows={involvements.map(involvementRow).reverse()}
      />
    </ScrollRegion>
  )
}

function involvementRow({ from, until, worker, role, team }: Involvement): readonly Cell[] {
  const meaning = role === null ? NOT_RECORDED : capitalised(role.meaning)
  const days = [sayDay(from), until === null ? 'Still involved' : sayDay(until)]
  return [...days, worker?.name ?? NOT_RECORDED, meaning, team?.name ?? NOT_RECORDED]
}

/** Which sources know the child; their own ids of the child stay out of sight. */
export function Sources({ identities }: { readonly identities: readonly Identity[] }) {
  return (
    <Table
      caption="Where the child is known from"
      captionClasses="govuk-table__caption--m"
      head={['Source', 'How it came']}
      rows={identities.map(({ source }) => [
        source,
        source === BY_HAND ? 'Entered here by hand' : 'Imported',
      ])}
    />
  )
}

function None({ heading, children }: { readonly heading: string; readonly children: string }) {
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <p class="govuk-body">{children}</p>
    </>
  )
}
