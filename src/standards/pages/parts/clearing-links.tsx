import { sayAttest, sayEntries } from './words.ts'

interface ClearingProps {
  readonly child: string
  readonly clearing: { readonly kind: string; readonly mayAttest: boolean } | null
  /** Whose it is, for those who hear one link after the other. */
  readonly of: string
}

/** Where what is missing is attested, and what the record holds of it; in the case system itself it is recorded. */
export function ClearingLinks({ child, clearing, of }: ClearingProps) {
  if (clearing === null) return <>Look at the record</>
  const { kind, mayAttest } = clearing
  const hidden = <span class="govuk-visually-hidden"> ({of})</span>
  return (
    <span class="govuk-!-display-none-print">
      {mayAttest && (
        <>
          <a class="govuk-link" href={`/children/${child}/attest/${kind}`}>
            {sayAttest(kind)}
            {hidden}
          </a>
          <br />
        </>
      )}
      <a class="govuk-link" href={`/children/${child}/entries?kind=${kind}`}>
        {sayEntries(kind)}
        {hidden}
      </a>
    </span>
  )
}
