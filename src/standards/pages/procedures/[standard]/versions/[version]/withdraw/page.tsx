import { definePage, definePost, type ViewProps } from '../../../../../../../access/index.ts'
import { sayDay } from '../../../../../../../kernel/day.ts'
import { Button, Input } from '../../../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../../../platform/views/forms.tsx'
import { withdrawVersion } from '../../../../../../changes/commands.ts'
import { sayRule } from '../../../../../../changes/words.ts'
import { withWords } from '../../../../../parts/words.ts'
import { seeWithdrawVersion, type SeenOwnVersion } from './query.ts'

export const withdrawVersionPage = definePage({
  path: '/procedures/:standard/versions/:version/withdraw',
  query: seeWithdrawVersion,
  title: () => 'Withdraw a version of a standard',
  view: WithdrawPage,
  back: ({ standard }) => `/procedures/${standard.code}`,
  posts: [
    definePost({
      command: withdrawVersion,
      next: (_value, form) => ({
        to: `/procedures/${String(form.standard)}`,
        notice: 'The version was withdrawn. It has never been in force.',
      }),
    }),
  ],
})

function WithdrawPage({ seen: { standard, version }, words, form, csrfToken }: ViewProps<SeenOwnVersion>) {
  return (
    <>
      <Problems form={form} />
      <span class="govuk-caption-l">{withWords(standard.name, words)}</span>
      <h1 class="govuk-heading-l">Withdraw the version from {sayDay(version.from)}</h1>
      <p class="govuk-body">
        It asks: {sayRule(version.rule)}. What is in force until that day then stays in force. The version and
        why it was withdrawn stay on the page.
      </p>
      <PostForm action={`/procedures/${standard.code}/versions/${version.id}/withdraw`} token={csrfToken}>
        <Input {...field(form, 'reason')} label="Why is it withdrawn?" />
        <Button classes="govuk-button--warning" preventDoubleClick>
          Withdraw
        </Button>
      </PostForm>
    </>
  )
}
