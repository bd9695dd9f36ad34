import { definePage, type ViewProps } from '../../../../../access/index.ts'
import { layoutName, SIDES, type Layout } from '../../../../layout/index.ts'
import { SIDE_NAMES, sayParagraph } from '../parts.tsx'
import { layoutQuery } from './query.ts'

export const layoutPage = definePage({
  path: '/reports/layouts/:layout',
  query: layoutQuery,
  title: (layout) => `Layout ${layoutName(layout)}`,
  back: () => '/reports/layouts',
  view: ({ seen }: ViewProps<Layout>) => (
    <>
      <h1 class="govuk-heading-l">Layout {layoutName(seen)}</h1>
      {SIDES.map((side) => (
        <>
          <h2 class="govuk-heading-m">{SIDE_NAMES[side]}</h2>
          {seen[side].map(({ title, paragraphs }) => (
            <>
              <h3 class="govuk-heading-s">{title}</h3>
              <ul class="govuk-list govuk-list--bullet">
                {paragraphs.map((each) => (
                  <li>{sayParagraph(each)}</li>
                ))}
              </ul>
            </>
          ))}
        </>
      ))}
    </>
  ),
})
