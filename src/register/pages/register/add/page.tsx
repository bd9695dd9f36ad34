import { definePage, definePost, type ViewProps } from '../../../../access/index.ts'
import { sayDay } from '../../../../kernel/day.ts'
import { nameOf } from '../../../../organisation/index.ts'
import { readDate } from '../../../../platform/http/date-field.ts'
import { Button, InsetText } from '../../../../platform/views/components/index.ts'
import { PostForm, Problems } from '../../../../platform/views/forms.tsx'
import { findByText } from '../../../find/commands.ts'
import { writeFound } from '../../../list/asked.ts'
import { addChild, addStay } from '../../../stay/add/commands.ts'
import { StayFields } from '../../stay-fields.tsx'
import { FindForm } from '../find-form.tsx'
import { ChildFields, SeeNamesakes } from './child-fields.tsx'
import { FoundChildren } from './found-children.tsx'
import { seeAdd, type SeenAdd } from './query.ts'

type Form = Readonly<Record<string, unknown>>

const readDays = (form: Form) => ({ ...form, from: readDate(form, 'from'), bornOn: readDate(form, 'bornOn') })
const added = { notice: 'The child is on the list. Check below what was entered.' }

export const addPage = definePage({
  path: '/register/add',
  query: seeAdd,
  title: ({ register }) => `Put a child on the ${register.name}`,
  view: AddPage,
  back: ({ register }) => `/register?register=${register.code}`,
  posts: [
    definePost({
      suffix: '/find',
      about: ['register'],
      command: findByText,
      next: (found, form) => ({ to: `/register/add?register=${codeOf(form)}&found=${writeFound(found)}` }),
    }),
    definePost({
      about: ['register', 'child'],
      command: addStay,
      read: readDays,
      next: ({ id }) => ({ to: `/stays/${id}`, ...added }),
    }),
    definePost({
      suffix: '/new',
      about: ['register'],
      command: addChild,
      read: readDays,
      next: ({ id }) => ({ to: `/stays/${id}`, ...added }),
    }),
  ],
})

function codeOf({ register }: Form): string {
  return typeof register === 'string' ? encodeURIComponent(register) : ''
}

function AddPage(props: ViewProps<SeenAdd>) {
  if (props.seen.chosen) return <StayOf {...props} />
  return props.seen.isNew ? <StayOfNewChild {...props} /> : <WhichChild {...props} />
}

function WhichChild({ seen: { register, found }, form, csrfToken }: ViewProps<SeenAdd>) {
  const here = `?register=${register.code}`
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Put a child on the {register.name}</h1>
      <FindForm action={`/register/add/find${here}`} label="Which child?" form={form} token={csrfToken} />
      {found !== null && <FoundChildren register={register} found={found} />}
      <p class="govuk-body">
        <a class="govuk-link" href={`/register/add${here}&new=yes`}>
          Add a child who is not known here yet
        </a>
      </p>
    </>
  )
}

function StayOf({ seen: { register, chosen }, form, csrfToken }: ViewProps<SeenAdd>) {
  if (!chosen) return null
  const action = `/register/add?register=${register.code}&child=${chosen.child}`
  const born = chosen.bornOn === null ? 'birth date not recorded' : `born on ${sayDay(chosen.bornOn)}`
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Put a child on the {register.name}</h1>
      <InsetText>
        {nameOf(chosen)}, {born}
      </InsetText>
      <PostForm action={action} token={csrfToken}>
        <StayFields register={register} form={form} />
        <Button preventDoubleClick>Put on the list</Button>
      </PostForm>
    </>
  )
}

function StayOfNewChild({ seen: { register }, form, csrfToken }: ViewProps<SeenAdd>) {
  const here = `?register=${register.code}`
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Add a child who is not known here yet</h1>
      <PostForm action={`/register/add/new${here}&new=yes`} token={csrfToken}>
        <ChildFields form={form} />
        <StayFields register={register} form={form} />
        <div class="govuk-button-group">
          <Button preventDoubleClick>Add the child and put on the list</Button>
          <SeeNamesakes form={form} action={`/register/add/find${here}`} />
        </div>
      </PostForm>
    </>
  )
}
