import { definePage, definePost, type ViewProps } from '../../../../../../../access/index.ts'
import { sayDay } from '../../../../../../../kernel/day.ts'
import { sayInstant } from '../../../../../../../kernel/instant.ts'
import { Button, InsetText, Input, Radios } from '../../../../../../../platform/views/components/index.ts'
import { PostForm, problemOf, Problems } from '../../../../../../../platform/views/forms.tsx'
import { checkFacts } from '../../../../../../case/checks/commands.ts'
import { CHECK_VERDICTS, type FactCheck } from '../../../../../../case/checks/model.ts'
import { VERDICT_WORDS } from '../../../../../../case/checks/words.ts'
import type { Fact } from '../../../../../../case/facts/model.ts'
import { allFacts } from '../../../../../../case/facts/rules.ts'
import { headingOf } from '../../../../../../case/facts/words.ts'
import { CASE_LIFECYCLE } from '../../../../../../case/lifecycle.ts'
import { mayTake } from '../../../../../../case/policy.ts'
import { caseName } from '../../../../../../case/words.ts'
import { CaseHeading } from '../../../../case-parts.tsx'
import type { TopicSeen } from '../query.ts'
import { linesOf } from '../fact-lines.ts'
import { readChecks, shownCheck } from './form.ts'
import { factsQuery } from './query.ts'

export const factsPage = definePage({
  path: '/cases/:case/topics/:topic/facts',
  query: factsQuery,
  title: ({ file, topic }) => `Facts on ${topic.title.toLowerCase()}, ${caseName(file)}`,
  back: ({ file, topic }) => `/cases/${file.id}/topics/${topic.code}`,
  view: FactsPage,
  posts: [
    definePost({
      command: checkFacts,
      read: readChecks,
      next: ({ file }, form) => ({
        to: `/cases/${file.id}/topics/${String(form.topic)}`,
        notice: 'What you found is saved.',
      }),
    }),
  ],
})

function FactsPage(props: ViewProps<TopicSeen>) {
  const { seen, actor, form } = props
  const facts = allFacts(seen.facts)
  const isOpen = mayTake(actor, seen.file, 'checkFacts')
  return (
    <>
      <Problems form={form} />
      <CaseHeading caption={`${caseName(seen.file)}, ${seen.topic.title}`}>Does the file say so?</CaseHeading>
      <p class="govuk-body">
        Compare what reached us with the file itself. A fact that the file contradicts is a finding about the
        record and is kept as one. Both auditors see what you find here.
      </p>
      {facts.length === 0 && <p class="govuk-body">No imported entries bear on this topic.</p>}
      {facts.length > 0 && (isOpen || form.problems.length > 0) && (
        <FactsForm {...props} facts={facts} isOpen={isOpen} />
      )}
      {facts.length > 0 && !isOpen && form.problems.length === 0 && (
        <Checked facts={facts} checks={seen.checks} />
      )}
    </>
  )
}

interface FactsFormProps extends ViewProps<TopicSeen> {
  readonly facts: readonly Fact[]
  readonly isOpen: boolean
}

function FactsForm({ seen, facts, form, csrfToken, isOpen }: FactsFormProps) {
  return (
    <PostForm action={`/cases/${seen.file.id}/topics/${seen.topic.code}/facts`} token={csrfToken}>
      {facts.map((fact) => (
        <FactFields fact={fact} checks={seen.checks} form={form} />
      ))}
      {isOpen && <Button>{CASE_LIFECYCLE.checkFacts.button}</Button>}
    </PostForm>
  )
}

interface FactFieldsProps {
  readonly fact: Fact
  readonly checks: readonly FactCheck[]
  readonly form: ViewProps<TopicSeen>['form']
}

function FactFields({ fact, checks, form }: FactFieldsProps) {
  const shown = shownCheck(checks, form, fact.id)
  const name = `${headingOf(fact.kind)}, ${sayDay(fact.on)}`
  return (
    <section>
      {shown.isConflict && shown.standing && (
        <InsetText>While your page was open: {sayCheck(shown.standing)}</InsetText>
      )}
      <input type="hidden" name={`seen-${fact.id}`} value={shown.seen} />
      <Radios
        name={`verdict-${fact.id}`}
        legend={name}
        legendClasses="govuk-fieldset__legend--s"
        hint={linesOf(fact).join('. ')}
        errorMessage={problemOf(form, `verdict-${fact.id}`)}
        classes="govuk-radios--inline govuk-radios--small"
        value={shown.said.verdict ?? undefined}
        items={CHECK_VERDICTS.map((value) => ({ value, text: VERDICT_WORDS[value] }))}
      />
      <Input
        name={`fileSays-${fact.id}`}
        label={
          <>
            What the file says instead<span class="govuk-visually-hidden">: {name}</span>
          </>
        }
        errorMessage={problemOf(form, `fileSays-${fact.id}`)}
        value={shown.said.fileSays ?? ''}
      />
    </section>
  )
}

function Checked({
  facts,
  checks,
}: {
  readonly facts: readonly Fact[]
  readonly checks: readonly FactCheck[]
}) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {facts.map((fact) => {
        const standing = checks.findLast((each) => each.fact === fact.id)
        const found = standing === undefined ? 'Not checked yet.' : sayCheck(standing)
        return <li>{`${headingOf(fact.kind)}, ${sayDay(fact.on)}. ${found}`}</li>
      })}
    </ul>
  )
}

function sayCheck({ verdict, fileSays, by, at }: FactCheck): string {
  const says = fileSays === null ? '' : `: “${fileSays}”`
  return `${VERDICT_WORDS[verdict]}${says} (${by}, ${sayInstant(at)}).`
}
