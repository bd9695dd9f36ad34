import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { Button, InsetText, Radios, WarningText } from '../../../../../platform/views/components/index.ts'
import { field } from '../../../../../platform/views/forms.tsx'
import { commitNonce } from '../../../../rounds/ceremony/commands.ts'
import type { Drawing } from '../../../../rounds/ceremony/load.ts'
import { seatsOf } from '../../../../rounds/ceremony/rules.ts'
import { nonceFile } from '../../../../rounds/ceremony/words.ts'
import { Digits } from '../../round-parts.tsx'
import { stepQuery } from '../step-query.ts'
import { Step } from '../step.tsx'

export const noncePage = definePage({
  path: '/rounds/:round/nonce',
  query: stepQuery('commit'),
  title: ({ round }) => `Your nonce for ${round.code}`,
  back: ({ round }) => `/rounds/${round.code}`,
  view: (props) => (typeof props.once === 'string' ? <Keep {...props} /> : <Make {...props} />),
  posts: [
    definePost({
      command: commitNonce,
      next: ({ nonce }, form) => ({ to: `/rounds/${String(form.round)}/nonce`, once: nonce }),
    }),
  ],
})

function Make(props: ViewProps<Drawing>) {
  const [seat, other] = seatsOf(props.actor)
  return (
    <Step props={props} action="commit" heading="Make your nonce">
      <p class="govuk-body">
        A nonce is a secret number. The audit lead makes one and an independent person makes another; together
        they decide who is drawn, and neither of the two can know the result before both are shown.
      </p>
      {other === undefined ? <input type="hidden" name="seat" value={seat} /> : <ChooseSeat {...props} />}
      <WarningText>
        It is shown once, on the next page, and kept nowhere here. Have a place ready to keep it.
      </WarningText>
    </Step>
  )
}

function ChooseSeat({ form }: ViewProps<Drawing>) {
  return (
    <Radios
      {...field(form, 'seat')}
      legend="Whose nonce do you make?"
      items={[
        { value: 'lead', text: 'That of the audit lead' },
        { value: 'independent', text: 'That of the independent person' },
      ]}
    />
  )
}

function Keep({ seen: { round }, once }: ViewProps<Drawing>) {
  const nonce = once ?? ''
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(nonceFile(round.code, nonce))}`
  return (
    <>
      <h1 class="govuk-heading-l">Keep your nonce</h1>
      <InsetText>
        <Digits id="nonce">{nonce}</Digits>
      </InsetText>
      <p class="govuk-body">
        <a class="govuk-link" href={file} download={`nonce-${round.code}.txt`}>
          Keep it as a text file
        </a>{' '}
        or copy it to a safe place. Tell it to nobody until both nonces are made.
      </p>
      <p class="govuk-body">
        When you leave this page it is gone. A nonce that is lost means that the sample has to be drawn again,
        and the report says so.
      </p>
      <Button href={`/rounds/${round.code}`}>I have kept it</Button>
    </>
  )
}
