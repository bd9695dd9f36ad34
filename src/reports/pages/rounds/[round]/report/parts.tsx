import type { ViewProps } from '../../../../../access/index.ts'
import { Tag, WarningText } from '../../../../../platform/views/components/index.ts'
import { replacedBy } from '../../../../correction/words.ts'
import type { Audience, Paragraph, Report } from '../../../../model.ts'
import type { Draft } from '../../../../rules/draft.ts'
import type { SeenReport } from '../../../../seen.ts'
import {
  AUDIENCE_HINTS,
  AUDIENCE_NAMES,
  DRAFT_READERS,
  FROZEN_HASH,
  issuedOn,
  NO_FILES_HASH,
} from '../../../../words.ts'
import { commentsAddress, fileAddress, paragraphAddress, reportAddress } from '../../../addresses.ts'

type Props = ViewProps<SeenReport> & { readonly report: Report }

/** Whether the report is a draft, and for which audience it is shown. */
export function Standing({ seen, report }: Props) {
  const { issued, version } = report
  return (
    <>
      <p class="govuk-body">
        {issued === null ? (
          <Tag classes="govuk-tag--yellow">Draft</Tag>
        ) : (
          <Tag classes="govuk-tag--green">Issued</Tag>
        )}{' '}
        Version {version}. {issued === null ? DRAFT_READERS : issuedOn(issued.at, issued.by)}
      </p>
      {report.replacedBy !== null && (
        <WarningText>
          {replacedBy(report.replacedBy)}{' '}
          <a class="govuk-link" href={reportAddress(seen.round.code, seen.audience, report.replacedBy)}>
            Read version {report.replacedBy}
          </a>
        </WarningText>
      )}
      {seen.sha256 !== null && (
        <p class="govuk-body-s">
          {FROZEN_HASH}: <span class="gt-digits gt-digits--line">{seen.sha256}</span>. {NO_FILES_HASH}
        </p>
      )}
      {seen.audiences.length > 1 && <Audiences {...seen} version={version} />}
    </>
  )
}

function Audiences({ round, audience, audiences, version }: SeenReport & { readonly version: number }) {
  return (
    <nav aria-label="Audience" class="govuk-!-display-none-print">
      <p class="govuk-body govuk-!-margin-bottom-1">Choose who the report is for:</p>
      <ul class="govuk-list govuk-list--bullet">
        {audiences.map((each) => (
          <li>
            <AudienceLink
              each={each}
              isChosen={each === audience}
              href={reportAddress(round.code, each, version)}
            />
            . {AUDIENCE_HINTS[each]}
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface AudienceLinkProps {
  readonly each: Audience
  readonly isChosen: boolean
  readonly href: string
}

function AudienceLink({ each, isChosen, href }: AudienceLinkProps) {
  if (isChosen) return <strong aria-current="true">{AUDIENCE_NAMES[each]} (shown)</strong>
  return (
    <a class="govuk-link" href={href}>
      {AUDIENCE_NAMES[each]}
    </a>
  )
}

const FILES = [
  ['docx', 'Word'],
  ['pdf', 'PDF'],
  ['html', 'HTML'],
  ['csv', 'CSV, its tables alone'],
] as const

interface FilesProps {
  readonly round: string
  readonly audience: Audience
  readonly version: number
}

export function Files({ round, audience, version }: FilesProps) {
  const name = AUDIENCE_NAMES[audience].toLowerCase()
  return (
    <ul class="govuk-list govuk-!-display-none-print">
      {FILES.map(([ending, kind]) => (
        <li>
          <a class="govuk-link" href={fileAddress(round, ending, audience, version)}>
            Download the {name} report ({kind})
          </a>
        </li>
      ))}
    </ul>
  )
}

interface EditLinkProps {
  readonly report: string
  readonly draft: Draft
  readonly paragraph: Paragraph
}

/** The way to edit a paragraph; words that were agreed elsewhere have none. */
export function EditLink({ report, draft, paragraph }: EditLinkProps) {
  const paragraphs = draft.sections.flatMap((section) => section.paragraphs)
  if (paragraphs.find(({ key }) => key === paragraph.key)?.isFixed ?? true) return null
  return (
    <p class="govuk-body-s govuk-!-display-none-print">
      <a class="govuk-link" href={paragraphAddress(report, paragraph.key, draft.audience)}>
        Edit paragraph {paragraph.number}
      </a>
      {paragraph.isEdited && ' (edited)'}
    </p>
  )
}

interface CommentsLinkProps {
  readonly seen: SeenReport
  readonly report: string
  readonly paragraph: Paragraph
}

/** The way to what was said about a paragraph, while the report is in the making. */
export function CommentsLink({ seen, report, paragraph }: CommentsLinkProps) {
  if (seen.openComments === null) return null
  const count = seen.openComments[paragraph.key] ?? 0
  return (
    <p class="govuk-body-s govuk-!-display-none-print">
      <a class="govuk-link" href={commentsAddress(report, paragraph.key, seen.audience)}>
        Comments on paragraph {paragraph.number}
      </a>
      {count > 0 && ` (${count} open)`}
    </p>
  )
}

/** Places where the author may add a paragraph that nothing was drafted for. */
export function MoreParagraphs({ report, draft }: Omit<EditLinkProps, 'paragraph'>) {
  const empty = draft.sections.flatMap(({ title, paragraphs }) =>
    paragraphs.filter(({ number }) => number === null).map(({ key }) => ({ title, key })),
  )
  return (
    <>
      {empty.map(({ title, key }) => (
        <p class="govuk-body govuk-!-display-none-print">
          <a class="govuk-link" href={paragraphAddress(report, key, draft.audience)}>
            Add a paragraph of your own to “{title}”
          </a>
        </p>
      ))}
    </>
  )
}
