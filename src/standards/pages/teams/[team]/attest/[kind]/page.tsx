import { definePage, definePost, type ViewProps } from '../../../../../../access/index.ts'
import { attestOfTeam, type TeamAndKind } from '../../../../../../evidence/teams/commands.ts'
import { readDate } from '../../../../../../platform/http/date-field.ts'
import { Button, DateInput, Input } from '../../../../../../platform/views/components/index.ts'
import { dateField, field, PostForm, Problems } from '../../../../../../platform/views/forms.tsx'
import { seeAttestOfTeam } from './query.ts'

export const attestOfTeamPage = definePage({
  path: '/teams/:team/attest/:kind',
  query: seeAttestOfTeam,
  title: ({ kind }) => `Attest of a team: ${kind.name.toLowerCase()}`,
  view: AttestOfTeam,
  back: ({ team }) => `/teams/${team.id}`,
  posts: [
    definePost({
      command: attestOfTeam,
      read: (form) => ({ ...form, happenedOn: readDate(form, 'happenedOn') }),
      next: ({ team }) => ({ to: `/teams/${team}`, notice: 'The entry was kept as attested.' }),
    }),
  ],
})

function AttestOfTeam({ seen: { team, kind }, form, csrfToken }: ViewProps<TeamAndKind>) {
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Attest of {team.name}</span>
        {kind.name}
      </h1>
      <PostForm action={`/teams/${team.id}/attest/${kind.code}`} token={csrfToken}>
        <DateInput
          {...dateField(form, 'happenedOn')}
          legend="Day it happened"
          legendClasses="govuk-fieldset__legend--s"
          hint="For example, 27 3 2015"
        />
        <Input
          {...field(form, 'reference')}
          label="Where it is written down"
          hint="An id or number, such as that of the minutes. No names."
          classes="govuk-input--width-20"
        />
        <Button preventDoubleClick>Attest this entry</Button>
      </PostForm>
    </>
  )
}
