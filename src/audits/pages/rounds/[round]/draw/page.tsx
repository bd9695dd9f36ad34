import { definePage, definePost } from '../../../../../access/index.ts'
import { WarningText } from '../../../../../platform/views/components/index.ts'
import { drawAlone } from '../../../../rounds/ceremony/commands.ts'
import { stepQuery } from '../step-query.ts'
import { Step } from '../step.tsx'

export const drawPage = definePage({
  path: '/rounds/:round/draw',
  query: stepQuery('draw'),
  title: ({ round }) => `Draw the sample of ${round.code}`,
  back: ({ round }) => `/rounds/${round.code}`,
  posts: [
    definePost({
      command: drawAlone,
      next: (_drawn, form) => ({ to: `/rounds/${String(form.round)}`, notice: 'The sample is drawn.' }),
    }),
  ],
  view: (props) => (
    <Step props={props} action="draw" heading="Draw the sample">
      <p class="govuk-body">
        This round is drawn by one person: the program makes both nonces at once. The results and the report
        will say that no second person took part.
      </p>
      <WarningText>
        There is one draw. It cannot be taken back without a reason and a second person.
      </WarningText>
    </Step>
  ),
})
