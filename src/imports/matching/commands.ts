import { z } from 'zod'
import { defineCommand, onlyRoles, type Command } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { invalidFields } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import { IMPORTERS } from '../asking.ts'
import { insertMatch } from '../store.ts'
import type { Table } from '../table.ts'
import { problemsWithMatch } from './rules.ts'
import { findUnmatched, type UnmatchedFile } from './store.ts'

interface MatchAsked {
  readonly file: string
  /** Our column to the header that was chosen for it. */
  readonly matches: Readonly<Record<string, string>>
}

interface Remembered {
  readonly match: Id<'columnMatch'>
  /** The trial that the file came in, to be tried again. */
  readonly delivery: string
}

/** Remembers how the columns of an authority's own spreadsheet match the table's, for every file with its headers. */
export function defineRememberMatch(table: Table): Command<MatchAsked, UnmatchedFile, Remembered> {
  return defineCommand({
    verb: 'imports.rememberMatch',
    input: z.object({ file: z.uuid(), matches: z.record(z.string(), z.string()) }),
    load: (transaction, { file }) => findUnmatched(transaction, file),
    policy: onlyRoles(...IMPORTERS),
    run: async (transaction, { headers, delivery }, { matches }, moment, actor) => {
      const problems = problemsWithMatch(table, headers, matches)
      if (problems.length > 0) return invalidFields(problems)
      const match = moment.newId<'columnMatch'>()
      const by = { authority: actor.authority, byPerson: actor.person, at: moment.at }
      await insertMatch(transaction, { ...by, id: match, target: table.target, headers, matches })
      return ok({ match, delivery })
    },
    trail: ({ match }) => ({ children: [], body: { match, target: table.target } }),
  })
}
