import { render } from 'preact-render-to-string'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DateInput, Input } from './components/index.ts'
import {
  choicesField,
  dateField,
  EMPTY_FORM,
  field,
  PostForm,
  Problems,
  problemOf,
  valueOf,
  valuesOf,
  type FormState,
} from './forms.tsx'

const REFUSED: FormState = {
  values: {
    reason: '',
    strands: ['missing', 'exploited'],
    'from-day': '31',
    'from-month': '2',
    'from-year': '2015',
  },
  problems: [
    { field: 'reason', sentence: 'Enter a reason' },
    { field: 'from', sentence: 'From must be a real day' },
    { field: null, sentence: 'Somebody else changed this child first' },
  ],
}

describe('a form that was refused', () => {
  it('leads from each sentence to its field, and a sentence about all of it nowhere', () => {
    const html = render(<Problems form={REFUSED} />)
    expect(html).toContain('<a href="#reason">Enter a reason</a>')
    expect(html).toContain('<li>Somebody else changed this child first</li>')
  })

  it('leads to the first part of a date, where one can type', () => {
    expect(render(<Problems form={REFUSED} />)).toContain('<a href="#from-day">From must be a real day</a>')
    expect(render(<DateInput legend="From" {...dateField(REFUSED, 'from')} />)).toContain('id="from-day"')
  })

  it('says the same sentence at the field', () => {
    expect(render(<Input label="Reason" {...field(REFUSED, 'reason')} />)).toContain('Enter a reason</p>')
  })

  it('keeps what was typed', () => {
    expect(valuesOf(REFUSED, 'strands')).toEqual(['missing', 'exploited'])
    expect(render(<DateInput legend="From" {...dateField(REFUSED, 'from')} />)).toContain('value="31"')
  })

  it('marks only the part of a date that is wrong', () => {
    const problems = [{ field: 'from-year', sentence: 'From must have a year' }]
    const html = render(<DateInput legend="From" {...dateField({ ...REFUSED, problems }, 'from')} />)
    expect(html.match(/govuk-input--error/g)).toHaveLength(1)
    expect(html).toContain('From must have a year')
  })
})

describe('an empty form', () => {
  it('has no summary of problems', () => {
    expect(render(<Problems form={EMPTY_FORM} />)).toBe('')
  })

  it('has fields without values and errors', () => {
    expect(field(EMPTY_FORM, 'reason')).toEqual({
      name: 'reason',
      id: 'reason',
      value: '',
      errorMessage: undefined,
    })
    expect(choicesField(EMPTY_FORM, 'strands').values).toEqual([])
  })
})

describe('a form that is sent', () => {
  it('carries the token and leaves checking to the page', () => {
    const html = render(<PostForm action="/register" token="abc" children="" />)
    expect(html).toContain('<input type="hidden" name="_csrf" value="abc"')
    expect(html).toContain('novalidate')
  })

  it('can carry a file', () => {
    expect(render(<PostForm action="/import" token="abc" hasFile children="" />)).toContain(
      'multipart/form-data',
    )
  })
})

describe('what was typed', () => {
  it('comes back as it was, whatever it was', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(valueOf({ values: { note: typed }, problems: [] }, 'note')).toBe(typed)
      }),
    )
  })

  it('has a problem exactly when a sentence names its field', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (named, asked) => {
        const form = { values: {}, problems: [{ field: named, sentence: 'No' }] }
        expect(problemOf(form, asked)).toBe(named === asked ? 'No' : undefined)
      }),
    )
  })
})
