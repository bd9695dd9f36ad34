import { ScrollRegion, Table, type Cell } from '../../../../../platform/views/components/index.ts'
import type { Figures } from '../../../../cut/model.ts'
import {
  ATTRIBUTES,
  TOGETHER,
  type Attribute,
  type RepresentationFigures,
} from '../../../../representation/model.ts'
import { groupChances } from '../../../../representation/chances.ts'
import {
  ATTRIBUTE_WORDS,
  REPRESENTATION_NOT_COUNTED,
  representationSentences,
  sayGroup,
  sayGroupChance,
  WHAT_IS_HELD,
} from '../../../../representation/words.ts'
import { FigureLink } from './figure-link.tsx'

interface Props {
  readonly figures: Figures
  readonly mayFollow: boolean
}

interface TableProps extends Props {
  readonly counted: RepresentationFigures
}

/** The audited children beside everybody who could have been drawn. */
export function Representation(props: Props) {
  const { representation, grades } = props.figures
  if (grades === null) return null
  const sentences =
    representation === null ? [REPRESENTATION_NOT_COUNTED] : representationSentences(representation)
  return (
    <>
      <h2 class="govuk-heading-m" id="representation">
        How like the list the sample is
      </h2>
      {sentences.map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
      {representation !== null && (
        <>
          <GroupTable {...props} counted={representation} />
          <p class="govuk-body">{WHAT_IS_HELD}</p>
        </>
      )}
    </>
  )
}

function GroupTable(props: TableProps) {
  const label = 'Audited children beside the list, group by group'
  const head: Cell[] = ['', 'Group', 'In the sample', 'On the list', 'Chance']
  return (
    <ScrollRegion label={label}>
      <Table
        caption={label}
        captionClasses="govuk-table__caption--s"
        head={head.with(0, 'Recorded')}
        rows={ATTRIBUTES.flatMap((attribute) => groupRows(props, attribute))}
      />
    </ScrollRegion>
  )
}

function groupRows({ figures, mayFollow, counted }: TableProps, attribute: Attribute): Cell[][] {
  const groups = counted.attributes[attribute]
  const chances = groupChances(counted, attribute, groups)
  return groups.map(({ code, sampleCount, listCount }, place) => {
    const name = sayGroup(attribute, code)
    const sample = (
      <FigureLink
        round={figures.round}
        of={{ attribute, group: code }}
        about={`${ATTRIBUTE_WORDS[attribute]}, ${name}`}
        mayFollow={mayFollow && sampleCount > 0 && code !== TOGETHER}
      >
        {sampleCount} of {counted.sampleCount}
      </FigureLink>
    )
    const list = `${listCount} of ${counted.listCount}`
    return [ATTRIBUTE_WORDS[attribute], name, { text: sample }, list, sayGroupChance(chances[place] ?? null)]
  })
}
