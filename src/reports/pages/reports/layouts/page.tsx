import { definePage, definePost, type ViewProps } from '../../../../access/index.ts'
import { sayInstant } from '../../../../kernel/instant.ts'
import { Button } from '../../../../platform/views/components/index.ts'
import { PostForm, Problems } from '../../../../platform/views/forms.tsx'
import { layoutName } from '../../../layout/index.ts'
import { beginLayout } from '../../../layouts/commands.ts'
import type { OwnLayout } from '../../../layouts/store.ts'
import { layoutsQuery, type SeenLayouts } from './query.ts'

export const layoutsPage = definePage({
  path: '/reports/layouts',
  query: layoutsQuery,
  title: () => 'Layouts of reports',
  back: () => '/reports',
  view: Layouts,
  posts: [
    definePost({
      command: beginLayout,
      next: () => ({ to: '/reports/layouts/draft', notice: 'The new layout is begun.' }),
    }),
  ],
})

function Layouts({ seen, form, csrfToken }: ViewProps<SeenLayouts>) {
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Layouts of reports</h1>
      <p class="govuk-body">
        A layout says which sections a report has, and what stands in each. New reports are written in{' '}
        {seen.newest}. A report keeps the layout that it was begun in.
      </p>
      {seen.isBeingWritten ? (
        <Button href="/reports/layouts/draft">Go on writing the new layout</Button>
      ) : (
        <PostForm action="/reports/layouts" token={csrfToken}>
          <input type="hidden" name="from" value={seen.newest} />
          <Button preventDoubleClick>Write a new layout</Button>
        </PostForm>
      )}
      <ul class="govuk-list govuk-list--bullet">
        {seen.own.map((each) => (
          <li>
            <LayoutLink name={layoutName(each.layout)} />
            {sayOwn(each)}
          </li>
        ))}
        {seen.shipped.map((name) => (
          <li>
            <LayoutLink name={name} />. It came with the program.
          </li>
        ))}
      </ul>
    </>
  )
}

function LayoutLink({ name }: { readonly name: string }) {
  return (
    <a class="govuk-link" href={`/reports/layouts/${name}`}>
      {name}
    </a>
  )
}

function sayOwn({ madeFrom, by, at }: OwnLayout): string {
  return `. Made from ${madeFrom}, published by ${by} on ${sayInstant(at)}.`
}
