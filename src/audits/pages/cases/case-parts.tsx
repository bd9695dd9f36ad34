import { Tag } from '../../../platform/views/components/index.ts'
import type { CaseFile } from '../../case/model.ts'
import { STATUS_COLOURS, STATUS_WORDS } from '../../case/words.ts'

export function StatusTag({ file }: { readonly file: Pick<CaseFile, 'status'> }) {
  return <Tag classes={`govuk-tag--${STATUS_COLOURS[file.status]}`}>{STATUS_WORDS[file.status]}</Tag>
}

/** The heading of every page of a case: which case and round, and what the page is for. */
export function CaseHeading({ caption, children }: { readonly caption: string; readonly children: string }) {
  return (
    <h1 class="govuk-heading-l">
      <span class="govuk-caption-l">{caption}</span>
      {children}
    </h1>
  )
}
