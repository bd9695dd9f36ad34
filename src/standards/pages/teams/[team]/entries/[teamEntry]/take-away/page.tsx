import { definePage, definePost, type ViewProps } from '../../../../../../../access/index.ts'
import { teamKindOf } from '../../../../../../../evidence/index.ts'
import { takeAwayOfTeam, type TeamAndEntry } from '../../../../../../../evidence/teams/commands.ts'
import { sayDay } from '../../../../../../../kernel/day.ts'
import { Button, Textarea } from '../../../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../../../platform/views/forms.tsx'
import { seeTakeAwayOfTeam } from './query.ts'

export const takeAwayOfTeamPage = definePage({
  path: '/teams/:team/entries/:teamEntry/take-away',
  query: seeTakeAwayOfTeam,
  title: () => 'Take away what was attested of a team by mistake',
  view: TakeAway,
  back: ({ team }) => `/teams/${team.id}`,
  posts: [
    definePost({
      command: takeAwayOfTeam,
      next: ({ team }) => ({ to: `/teams/${team}`, notice: 'The entry was taken away.' }),
    }),
  ],
})

function TakeAway({ seen: { team, entry }, form, csrfToken }: ViewProps<TeamAndEntry>) {
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Take away what was attested of a team by mistake</h1>
      <p class="govuk-body">
        {team.name}: {teamKindOf(entry.kind)?.name ?? entry.kind}, {sayDay(entry.happenedOn)}, written down
        under {entry.reference}, attested by {entry.attestedBy}. It will count for nothing from now on; that
        it was attested, and why it was taken away, is kept.
      </p>
      <PostForm action={`/teams/${team.id}/entries/${entry.id}/take-away`} token={csrfToken}>
        <Textarea {...field(form, 'reason')} label="Why was it a mistake?" rows={3} />
        <Button classes="govuk-button--warning" preventDoubleClick>
          Take the entry away
        </Button>
      </PostForm>
    </>
  )
}
