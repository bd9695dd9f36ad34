import type { FastifyRequest } from 'fastify'
import { InsetText } from '../../platform/views/components/index.ts'
import { authorOfTyping } from './autosave.ts'

/** Shorter than this, or one word: chosen or quickly typed again. */
const LEAST_WORTH_KEEPING = 20
const SECRET = /password|token|csrf|nonce|secret/i

/**
 * The texts of a form that was not saved and does not come back either, so that whoever typed them can copy them. No
 * password, nothing that was chosen, and nothing for a page that saves itself, which keeps its own.
 */
export function textsTyped(request: FastifyRequest): readonly string[] {
  const { method, body } = request
  if (method !== 'POST' || !isFromOwnPage(request) || authorOfTyping(request) !== null) return []
  return Object.entries(body ?? {}).flatMap(([name, value]) =>
    SECRET.test(name) ? [] : [value].flat().filter(isWorthKeeping),
  )
}

/** Words that another site's form sends us would stand on our page as if we had written them. */
function isFromOwnPage({ headers }: FastifyRequest): boolean {
  return headers['sec-fetch-site'] === 'same-origin'
}

function isWorthKeeping(value: unknown): value is string {
  return typeof value === 'string' && value.length >= LEAST_WORTH_KEEPING && /\s/.test(value.trim())
}

/** What was typed and not saved, line by line as it was typed; nothing where nothing was. */
export function NotSaved({ request }: { readonly request: FastifyRequest }) {
  const texts = textsTyped(request)
  if (texts.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What you typed</h2>
      <p class="govuk-body">It was not saved. Copy what you want to keep before you leave this page.</p>
      {texts.map((text) => (
        <InsetText>
          {text.split('\n').map((line) => (
            <p class="govuk-body">{line}</p>
          ))}
        </InsetText>
      ))}
    </>
  )
}
