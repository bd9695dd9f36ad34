import { z } from 'zod'
import { defineQuery } from '../../door.ts'
import { definePage } from '../../page.ts'

const accessibilityQuery = defineQuery({
  verb: 'access.seeAccessibility',
  input: z.object({}),
  load: async ({ sql }) =>
    (await sql.selectFrom('organisation.authority').select('name').executeTakeFirst()) ?? null,
  policy: () => 'allowed',
  trail: () => ({ children: [], body: {} }),
})

export const accessibilityPage = definePage({
  path: '/accessibility',
  isPublic: true,
  query: accessibilityQuery,
  title: () => 'Accessibility',
  view: ({ seen }) => <Accessibility authority={seen.name} />,
})

function Accessibility({ authority }: { readonly authority: string }) {
  return (
    <>
      <h1 class="govuk-heading-l">Accessibility of Goldthread</h1>
      <p class="govuk-body">
        {authority} runs this service. As many people as possible should be able to use it.
      </p>
      <WhatYouCanDo />
      <WhatMayBeHard />
      <WhatToDo authority={authority} />
      <HowItWasTested />
    </>
  )
}

function WhatYouCanDo() {
  return (
    <>
      <h2 class="govuk-heading-m">What you should be able to do</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>make the text four times as large without scrolling sideways, except in wide tables</li>
        <li>use every page with a keyboard alone</li>
        <li>use every page without JavaScript</li>
        <li>read each state as a word, never as a colour alone</li>
        <li>read each chart as a table</li>
      </ul>
    </>
  )
}

function WhatMayBeHard() {
  return (
    <>
      <h2 class="govuk-heading-m">What may be hard</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>Wide tables scroll sideways on a small screen.</li>
        <li>
          You are signed out after half an hour without use, for the sake of the children whose files are
          open. What you saved until then is kept.
        </li>
        <li>Files that others send in, such as spreadsheets, are taken as they are.</li>
      </ul>
    </>
  )
}

function WhatToDo({ authority }: { readonly authority: string }) {
  return (
    <>
      <h2 class="govuk-heading-m">If something stands in your way</h2>
      <p class="govuk-body">
        Tell your administrator at {authority} what you wanted to do and what happened. Say so too if you need
        a report or a list in another form, such as large print or plain text.
      </p>
      <p class="govuk-body">
        If you are not content with the answer,{' '}
        <a class="govuk-link" href="https://www.equalityadvisoryservice.com/">
          ask the Equality Advisory and Support Service
        </a>
        .
      </p>
    </>
  )
}

function HowItWasTested() {
  return (
    <>
      <h2 class="govuk-heading-m">How this is checked</h2>
      <p class="govuk-body">
        The pages follow the patterns of the GOV.UK Design System and aim at the Web Content Accessibility
        Guidelines 2.2 at level AA. Whenever its tests are run, a program (axe) looks at every page, with and
        without JavaScript, at forms that come back with errors, and for sideways scrolling on a screen 320
        pixels wide.
      </p>
      <p class="govuk-body">
        A program finds some problems and not all. Nobody has yet tested every page by keyboard, with a screen
        reader or by speech, nor with people who use them every day, and nobody outside has audited them. So
        we cannot say that the service meets the guidelines in full.
      </p>
    </>
  )
}
