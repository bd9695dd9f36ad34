import { sayDay } from '../../../kernel/day.ts'
import type { FactCheck } from '../../case/checks/model.ts'
import { sayFactKind } from '../../tool/index.ts'

/** The facts that the file contradicts: what was said of each, by whom. */
export function Disputes({ disputes }: { readonly disputes: readonly FactCheck[] }) {
  if (disputes.length === 0) return <p class="govuk-body">No fact of the evidence is disputed.</p>
  return (
    <ul class="govuk-list govuk-list--bullet">
      {disputes.map(({ kind, on, fileSays, by }) => (
        <li>{`${sayFactKind(kind)}, ${sayDay(on)}: the file says “${fileSays ?? ''}” (${by}).`}</li>
      ))}
    </ul>
  )
}
