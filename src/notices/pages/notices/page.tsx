import { definePage, definePost, type ViewProps } from '../../../access/index.ts'
import { sayInstant } from '../../../kernel/instant.ts'
import { Button, Pagination, ScrollRegion, Table, Tag } from '../../../platform/views/components/index.ts'
import { PostForm, Problems } from '../../../platform/views/forms.tsx'
import type { Notice } from '../../model.ts'
import { readAllNotices, readNotice } from '../../reading/commands.ts'
import {
  ALL_READ,
  NO_NOTICES,
  NOTICE_WORDS,
  sayCounts,
  sayMail,
  sayNoticeDue,
  sayUnread,
} from '../../words.ts'
import { noticesQuery, type NoticesSeen } from './query.ts'

export const noticesPage = definePage({
  path: '/notices',
  query: noticesQuery,
  title: () => 'Notices',
  width: 'full',
  view: NoticesPage,
  posts: [
    definePost({ suffix: '/:notice/read', command: readNotice, next: ({ about }) => ({ to: about }) }),
    definePost({
      suffix: '/read',
      command: readAllNotices,
      next: () => ({ to: '/notices', notice: ALL_READ }),
    }),
  ],
})

function NoticesPage({ seen, form, csrfToken }: ViewProps<NoticesSeen>) {
  const { notices, unread, before } = seen
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Notices</h1>
      {notices.length === 0 ? (
        <p class="govuk-body">{NO_NOTICES}</p>
      ) : (
        <>
          <p class="govuk-body">{sayUnread(unread)}</p>
          {unread > 0 && (
            <PostForm action="/notices/read" token={csrfToken}>
              <Button classes="govuk-button--secondary" preventDoubleClick>
                Mark all as read
              </Button>
            </PostForm>
          )}
          <NoticeTable notices={notices} csrfToken={csrfToken} />
        </>
      )}
      {before !== null && <Pagination next={{ href: `/notices?before=${before}`, text: 'Older notices' }} />}
    </>
  )
}

interface TableProps {
  readonly notices: readonly Notice[]
  readonly csrfToken: string
}

function NoticeTable({ notices, csrfToken }: TableProps) {
  return (
    <ScrollRegion label="Your notices">
      <Table
        caption="Your notices, the newest first"
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        head={['Notice', 'When', 'Due', 'Mail', 'Open']}
        rows={notices.map((notice) => [
          { text: <What notice={notice} /> },
          sayInstant(notice.madeAt),
          sayNoticeDue(notice) || 'No time set',
          sayMail(notice.mail),
          { text: <Opening notice={notice} csrfToken={csrfToken} /> },
        ])}
      />
    </ScrollRegion>
  )
}

function What({ notice }: { readonly notice: Notice }) {
  return (
    <>
      {NOTICE_WORDS[notice.kind]}
      {notice.counts !== null && `: ${sayCounts(notice.counts).toLowerCase()}`}{' '}
      {notice.readAt === null && <Tag classes="govuk-tag--blue">New</Tag>}
    </>
  )
}

/** Opening an unread notice marks it as read on the way. */
function Opening({ notice, csrfToken }: { readonly notice: Notice; readonly csrfToken: string }) {
  const hidden = <span class="govuk-visually-hidden">{`: ${NOTICE_WORDS[notice.kind]}`}</span>
  if (notice.readAt !== null)
    return (
      <a class="govuk-link" href={notice.about}>
        Open{hidden}
      </a>
    )
  return (
    <PostForm action={`/notices/${notice.id}/read`} token={csrfToken}>
      <Button classes="govuk-button--secondary govuk-!-margin-bottom-0" preventDoubleClick>
        <>Open{hidden}</>
      </Button>
    </PostForm>
  )
}
