import { sayInstant } from '../../kernel/instant.ts'
import { Pagination, ScrollRegion, Table } from '../../platform/views/components/index.ts'
import type { LineRead, LinesRead } from '../query.ts'
import { RESULT_NAMES, sayRole, sayVerb } from '../words.ts'

interface LinesProps extends LinesRead {
  readonly caption: string
  /** The address of the lines before a line. */
  readonly hrefBefore: (line: string) => string
}

/** Lines of the trail, with the way to older ones. */
export function Lines({ caption, lines, hasMore, hrefBefore }: LinesProps) {
  const last = lines.at(-1)
  return (
    <>
      <ScrollRegion label={caption}>
        <Table
          caption={caption}
          captionClasses="govuk-visually-hidden"
          head={['When', 'Who, and as what', 'What', 'Result', { text: 'Children', format: 'numeric' }]}
          rows={lines.map(cells)}
        />
      </ScrollRegion>
      {hasMore && last !== undefined && (
        <Pagination next={{ href: hrefBefore(last.id), text: 'Older lines' }} />
      )}
    </>
  )
}

function cells({ id, at, who, onBehalfOf, role, verb, result, childCount }: LineRead) {
  const when = (
    <a class="govuk-link gt-reference" href={`/trail/${id}`}>
      {sayInstant(at)}
      <span class="govuk-visually-hidden">, {sayVerb(verb)}</span>
    </a>
  )
  const whoever = onBehalfOf === null ? who : `${who}, for ${onBehalfOf}`
  const as = sayRole(role)
  return [
    { text: when },
    who === as ? whoever : `${whoever} (${as.toLowerCase()})`,
    sayVerb(verb),
    RESULT_NAMES[result] ?? result,
    childCount,
  ]
}
