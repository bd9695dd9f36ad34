import { definePage, definePost } from '../../../../../access/index.ts'
import { Input } from '../../../../../platform/views/components/index.ts'
import { field } from '../../../../../platform/views/forms.tsx'
import { revealNonce } from '../../../../rounds/ceremony/commands.ts'
import { stepQuery } from '../step-query.ts'
import { Step } from '../step.tsx'

const DRAWN = 'Both nonces are shown and the sample is drawn.'
const SHOWN = 'Your nonce is shown. The other one has still to be shown.'

export const revealPage = definePage({
  path: '/rounds/:round/reveal',
  query: stepQuery('reveal'),
  title: ({ round }) => `Show your nonce for ${round.code}`,
  back: ({ round }) => `/rounds/${round.code}`,
  posts: [
    definePost({
      command: revealNonce,
      next: ({ drawn }, form) => ({
        to: `/rounds/${String(form.round)}`,
        notice: drawn === null ? SHOWN : DRAWN,
      }),
    }),
  ],
  view: (props) => (
    <Step props={props} action="reveal" heading="Show your nonce">
      <p class="govuk-body">
        The second nonce that is shown draws the sample at once. Who is drawn follows from the frame and both
        nonces. The audit lead alone sees the sample until it is released, when the first auditors are chosen;
        from then on anybody can compute it again.
      </p>
      <Input
        {...field(props.form, 'nonce')}
        label="The nonce that you kept"
        hint="64 letters and digits"
        spellcheck={false}
      />
    </Step>
  ),
})
