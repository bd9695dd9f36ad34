import { z } from 'zod'
import { defineQuery } from '../../../../../../../access/index.ts'
import { codeField } from '../../../../../../changes/fields.ts'
import { leadOnly } from '../../../../../../changes/policy.ts'
import type { OwnVersion } from '../../../../../../versions/store.ts'
import { loadSeen, type SeenStandard } from '../../../query.ts'

export interface SeenOwnVersion extends SeenStandard {
  readonly version: OwnVersion
}

/** The page to take back a version that has not begun. */
export const seeWithdrawVersion = defineQuery({
  verb: 'standards.seeWithdrawVersion',
  input: z.object({ standard: codeField, version: z.uuid() }),
  load: async (transaction, input, actor, moment): Promise<SeenOwnVersion | null> => {
    const seen = await loadSeen(transaction, input.standard, actor, moment)
    const version = seen?.own.find(({ id }) => id === input.version)
    return seen === null || version === undefined ? null : { ...seen, version }
  },
  policy: leadOnly,
  trail: ({ standard, version }) => ({
    children: [],
    body: { standard: standard.code, version: version.id },
  }),
})
