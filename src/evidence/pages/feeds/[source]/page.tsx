import { definePage, definePost, type ViewProps } from '../../../../access/index.ts'
import { sayInstant } from '../../../../kernel/instant.ts'
import { readDate } from '../../../../platform/http/date-field.ts'
import { Button, Checkboxes, DateInput } from '../../../../platform/views/components/index.ts'
import {
  choicesField,
  dateField,
  PostForm,
  Problems,
  type FormState,
} from '../../../../platform/views/forms.tsx'
import { sayCover } from '../../../feeds/commands.ts'
import { seenOf } from '../../../../platform/http/seen.ts'
import { SeenField } from '../../../../platform/views/meanwhile.tsx'
import { FEED_KINDS, shownFeeds, type FeedOfSource } from '../../../feeds/model.ts'
import { sayCovered, sayCoverSaid } from '../../../feeds/words.ts'
import { seeSource, type SourceSeen } from './query.ts'

/** The form that says how far the feeds of one source go. */
export const feedsOfSourcePage = definePage({
  path: '/feeds/:source',
  query: seeSource,
  title: ({ source }) => titleOf(source),
  view: SourcePage,
  back: () => '/feeds',
  posts: [
    definePost({
      command: sayCover,
      read: (form) => ({ ...form, from: readDate(form, 'from'), last: readDate(form, 'last') }),
      next: ({ source, last }) => ({ to: '/feeds', notice: sayCoverSaid(source, last) }),
    }),
  ],
})

function titleOf(source: string): string {
  return `How far ${source} goes`
}

function SourcePage({ seen, form, csrfToken }: ViewProps<SourceSeen>) {
  const { source, deliveredAt } = seen
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">{titleOf(source)}</h1>
      {deliveredAt !== null && (
        <p class="govuk-body">Files of it were taken in last on {sayInstant(deliveredAt)}.</p>
      )}
      <PostForm action={`/feeds/${encodeURIComponent(source)}`} token={csrfToken}>
        <SeenField seen={seenOf(shownFeeds(seen.feeds))} />
        <Fields seen={seen} form={form} />
        <Button preventDoubleClick>Save how far it goes</Button>
      </PostForm>
    </>
  )
}

function Fields({ seen: { feeds }, form }: { readonly seen: SourceSeen; readonly form: FormState }) {
  const kinds = choicesField(form, 'kinds')
  const isNew = Object.keys(form.values).length === 0
  return (
    <>
      <DateInput
        {...dateField(form, 'last')}
        legend="Last day that the record covers"
        hint="Everything that was recorded about this day, and about those before it, has been taken in. Where workers record late, that is some days ago."
      />
      <DateInput
        {...dateField(form, 'from')}
        legend="First day (optional)"
        hint="Leave it blank to keep the first day that was said."
      />
      <Checkboxes
        {...kinds}
        values={isNew ? feeds.map(({ kind }) => kind) : kinds.values}
        legend="What the source brings in full"
        hint="Of what it does not bring, nothing can be told until a worker attests it."
        items={FEED_KINDS.map(({ code, name }) => ({ value: code, text: name, hint: hintOf(feeds, code) }))}
      />
    </>
  )
}

/** What was said so far of a kind. */
function hintOf(feeds: readonly FeedOfSource[], kind: string): string | undefined {
  const feed = feeds.find((each) => each.kind === kind)
  return feed && `So far ${sayCovered(feed)}`
}
