import { z } from 'zod'
import { Button, Checkboxes, Input } from '../../../../platform/views/components/index.ts'
import { choicesField, field, PostForm, Problems } from '../../../../platform/views/forms.tsx'
import { defineQuery } from '../../../door.ts'
import { definePage, definePost, type ViewProps } from '../../../page.ts'
import { createPerson } from '../../../people/commands.ts'
import { onlyRoles } from '../../../policy.ts'
import { ROLE_NAMES, ROLES } from '../../../roles.ts'

const newPersonQuery = defineQuery({
  verb: 'access.seeNewPerson',
  input: z.object({}),
  load: async () => ({}),
  policy: onlyRoles('administrator'),
  trail: () => ({ children: [], body: {} }),
})

export const newPersonPage = definePage({
  path: '/people/new',
  query: newPersonQuery,
  title: () => 'Add a person',
  back: () => '/people',
  view: NewPerson,
  posts: [
    definePost({
      command: createPerson,
      next: ({ person, token }, form) => ({
        to: `/people/${person}/link`,
        notice: 'The account is made. Now pass on the link.',
        once: `${form.siteAddress}/join/${token}`,
      }),
    }),
  ],
})

function NewPerson({ form, csrfToken }: ViewProps<object>) {
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Add a person</h1>
      <p class="govuk-body">You get a link to pass on. With it the person chooses a password.</p>
      <PostForm action="/people/new" token={csrfToken}>
        <Input
          {...field(form, 'displayName')}
          label="Name"
          hint="As colleagues know the person"
          autocomplete="off"
        />
        <Input
          {...field(form, 'login')}
          label="User name"
          hint="2 to 40 small letters, digits, dots or hyphens, like ann.lee. It cannot be changed later"
          classes="govuk-input--width-20"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
        />
        <Input
          {...field(form, 'agency')}
          label="Agency (optional)"
          hint="Who the person works for"
          autocomplete="off"
        />
        <Input
          {...field(form, 'email')}
          type="email"
          label="Mail address (optional)"
          hint="For notices. No mail holds anything about a child"
          autocomplete="off"
          spellcheck={false}
        />
        <Checkboxes
          {...choicesField(form, 'roles')}
          legend="Roles"
          hint="Choose all that apply. An administrator sees no case data and holds no other role"
          items={ROLES.map((role) => ({ value: role, text: ROLE_NAMES[role] }))}
        />
        <Button preventDoubleClick>Add the person</Button>
      </PostForm>
    </>
  )
}
