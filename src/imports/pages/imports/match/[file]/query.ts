import { z } from 'zod'
import { defineQuery, onlyRoles, type Query } from '../../../../../access/index.ts'
import { IMPORTERS } from '../../../../asking.ts'
import { proposeMatch } from '../../../../matching/rules.ts'
import { findUnmatched, type UnmatchedFile } from '../../../../matching/store.ts'
import { findMatches } from '../../../../store.ts'
import type { Table } from '../../../../table.ts'

export interface FileToMatch extends UnmatchedFile {
  /** For each of our columns the header that probably belongs to it, or nothing. */
  readonly proposed: Readonly<Record<string, string>>
}

/** A file that waits for its columns to be matched, with what we guess. */
export function defineSeeFileToMatch(table: Table): Query<{ readonly file: string }, FileToMatch> {
  return defineQuery({
    verb: 'imports.seeFileToMatch',
    input: z.object({ file: z.uuid() }),
    load: async (transaction, { file }) => {
      const found = await findUnmatched(transaction, file)
      if (found === null) return null
      return { ...found, proposed: proposeMatch(table, found.headers, await findMatches(transaction)) }
    },
    policy: onlyRoles(...IMPORTERS),
    trail: ({ id }) => ({ children: [], body: { file: id } }),
  })
}
