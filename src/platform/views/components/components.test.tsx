import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { Input, PasswordInput, ScrollRegion, Table } from './index.ts'

describe('components beyond what GOV.UK shows', () => {
  it('never write a typed password back into the page', () => {
    const typed = { name: 'password', value: 'hunter2' }
    expect(render(<PasswordInput label="Password" {...typed} />)).not.toContain('hunter2')
  })

  it('write what was typed as text', () => {
    expect(render(<Input label="Reason" name="reason" value={'"><script>'} />)).not.toContain('<script>')
  })

  it('let a wide table be reached with the keyboard, under a name', () => {
    const html = render(<ScrollRegion label="Children on the list" children="" />)
    expect(html).toBe(
      '<div class="gt-scroll" role="region" aria-label="Children on the list" tabindex="0"></div>',
    )
  })

  it('take bare texts and numbers as cells, numbers at the right', () => {
    const html = render(<Table firstCellIsHeader rows={[['Yes', 0]]} />)
    expect(html).toContain('<th scope="row" class="govuk-table__header">Yes</th>')
    expect(html).toContain('<td class="govuk-table__cell govuk-table__cell--numeric">0</td>')
  })
})
