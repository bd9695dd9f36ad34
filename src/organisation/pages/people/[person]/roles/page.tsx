import {
  accountQuery,
  definePage,
  definePost,
  ROLE_NAMES,
  ROLES,
  type Account,
  type Role,
  type ViewProps,
} from '../../../../../access/index.ts'
import { Button, Radios, Table } from '../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { endRole, grantRole } from '../../../../people/commands.ts'

export const rolesPage = definePage({
  path: '/people/:person/roles',
  query: accountQuery('access.seeRoles'),
  title: () => 'Roles',
  back: ({ id }) => `/people/${id}`,
  view: Roles,
  posts: [
    definePost({
      command: grantRole,
      next: ({ person, role, displayName }) => ({
        to: `/people/${person}/roles`,
        notice: `${displayName} holds the role ${ROLE_NAMES[role]} now.`,
      }),
    }),
    definePost({
      suffix: '/end',
      command: endRole,
      next: ({ person, role, displayName }) => ({
        to: `/people/${person}/roles`,
        notice: `${displayName} no longer holds the role ${ROLE_NAMES[role]}.`,
      }),
    }),
  ],
})

function Roles(props: ViewProps<Account>) {
  const { seen, form } = props
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Roles of {seen.displayName}</h1>
      {seen.roles.length === 0 ? <NoRole /> : <Held {...props} />}
      <h2 class="govuk-heading-m">Give a role</h2>
      <Give {...props} />
    </>
  )
}

function NoRole() {
  return (
    <p class="govuk-body">
      No role yet. Whoever has none can sign in and sees nothing but their own account.
    </p>
  )
}

function Held({ seen, csrfToken }: ViewProps<Account>) {
  return (
    <Table
      caption="Held now"
      captionClasses="govuk-table__caption--m"
      head={['Role', 'Action']}
      firstCellIsHeader
      rows={seen.roles.map((role) => [
        ROLE_NAMES[role],
        { text: <End role={role} id={seen.id} token={csrfToken} /> },
      ])}
    />
  )
}

function End({ role, id, token }: { readonly role: Role; readonly id: string; readonly token: string }) {
  return (
    <PostForm action={`/people/${id}/roles/end`} token={token}>
      <input type="hidden" name="role" value={role} />
      <Button classes="govuk-button--secondary govuk-!-margin-bottom-0" preventDoubleClick>
        End<span class="govuk-visually-hidden"> {ROLE_NAMES[role]}</span>
      </Button>
    </PostForm>
  )
}

function Give({ seen, form, csrfToken }: ViewProps<Account>) {
  const others = ROLES.filter((role) => !seen.roles.includes(role))
  return (
    <PostForm action={`/people/${seen.id}/roles`} token={csrfToken}>
      <Radios
        {...field(form, 'role')}
        legend="Role"
        hint="An administrator sees no case data and holds no other role"
        items={others.map((role) => ({ value: role, text: ROLE_NAMES[role] }))}
      />
      <Button preventDoubleClick>Give the role</Button>
    </PostForm>
  )
}
