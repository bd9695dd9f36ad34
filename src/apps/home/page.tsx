import { definePage, ROLE_NAMES, type Role, type ViewProps } from '../../access/index.ts'
import { InsetText, SummaryList, Tag, TaskList } from '../../platform/views/components/index.ts'
import type { Fact, Home, Section, Task, Urgency } from './model.ts'
import { bringUpToDate } from './prepare.ts'
import { homeQuery } from './query.ts'
import { NOTHING_ELSE, NOTHING_TO_DO, TRY_NEXT } from './role-words.ts'

export const homePage = definePage({
  path: '/',
  query: homeQuery,
  title: () => 'What to do next',
  prepare: bringUpToDate,
  view: HomeView,
  width: 'full',
})

function HomeView({ seen, isStory }: ViewProps<Home>) {
  const sections = seen.sections.filter(({ role, tasks }) => role !== null || tasks.length > 0)
  const isAsked = sections.some(({ role, tasks }) => role === null && tasks.some(isOfChild))
  return (
    <>
      <h1 class="govuk-heading-l">What to do next</h1>
      {sections.length === 0 && <NoRole />}
      {sections.map((section) => (
        <SectionView section={section} isStory={isStory} isAsked={isAsked} />
      ))}
    </>
  )
}

function NoRole() {
  return (
    <p class="govuk-body">
      You hold no role yet, so there is nothing to show. Ask your administrator for the role that you need.
    </p>
  )
}

interface SectionProps {
  readonly section: Section
  readonly isStory: boolean
  /** Whether an audit asks something of this person by name, in whatever section. */
  readonly isAsked: boolean
}

function isOfChild({ href }: Task): boolean {
  return href !== '/notices'
}

function SectionView({ section, isStory, isAsked }: SectionProps) {
  const { role, tasks, facts } = section
  const code = role ?? 'asked'
  return (
    <section aria-labelledby={code}>
      <h2 class="govuk-heading-m" id={code}>
        {role === null ? 'Asked of you' : ROLE_NAMES[role]}
      </h2>
      {role !== null && tasks.length === 0 && <p class="govuk-body">{sayNothing(role, isAsked)}</p>}
      {tasks.length > 0 && <TaskList idPrefix={code} items={tasks.map(taskItem)} />}
      {facts.length > 0 && <SummaryList rows={facts.map(factRow)} />}
      {role !== null && isStory && <TryNext role={role} />}
    </section>
  )
}

function sayNothing(role: Role, isAsked: boolean): string {
  return (isAsked ? NOTHING_ELSE[role] : undefined) ?? NOTHING_TO_DO[role]
}

function TryNext({ role }: { readonly role: Role }) {
  const { sentence, text, href } = TRY_NEXT[role]
  return (
    <InsetText>
      <strong>New here?</strong> {sentence}{' '}
      <a class="govuk-link" href={href}>
        {text}
      </a>
    </InsetText>
  )
}

const COLOURS: Readonly<Record<Urgency, string>> = {
  now: 'govuk-tag--red',
  next: 'govuk-tag--blue',
  later: 'govuk-tag--grey',
}

function taskItem({ title, href, hint, status, urgency }: Task) {
  const tag = <Tag classes={`gt-reference ${COLOURS[urgency]}`}>{status}</Tag>
  return { title, hint, status: tag, ...(href !== null && { href }) }
}

function factRow({ key, lines, link }: Fact) {
  const value = lines.map((line) => <p class="govuk-body">{line}</p>)
  return { key, value, ...(link !== null && { actions: [link] }) }
}
