import { definePage, definePost } from '../../../../../access/index.ts'
import { openDrawnCases } from '../../../../rounds/cases/commands.ts'
import { stepQuery } from '../step-query.ts'
import { Step } from '../step.tsx'

export const openCasesPage = definePage({
  path: '/rounds/:round/open',
  query: stepQuery('open'),
  title: ({ round }) => `Open the cases of ${round.code}`,
  back: ({ round }) => `/rounds/${round.code}`,
  posts: [
    definePost({
      command: openDrawnCases,
      next: (_opened, form) => ({ to: `/rounds/${String(form.round)}`, notice: 'The cases are open.' }),
    }),
  ],
  view: (props) => (
    <Step props={props} action="open" heading="Open the cases">
      <p class="govuk-body">
        The sample was drawn by somebody who may not know the children. You may: the cases behind the drawn
        references are opened in the order of the draw, and you alone see them until you choose auditors.
      </p>
    </Step>
  ),
})
