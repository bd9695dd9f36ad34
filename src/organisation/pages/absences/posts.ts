import { definePost, type Post } from '../../../access/index.ts'
import { readDate } from '../../../platform/http/date-field.ts'
import { declareAbsence, endAbsence } from '../../people/absences/commands.ts'

/** What the forms of the page of absences do, wherever it stands. */
export function absencePosts(path: string): readonly Post[] {
  return [
    definePost({
      command: declareAbsence,
      read: (form) => ({ ...form, first: readDate(form, 'first'), last: readDate(form, 'last') }),
      next: () => ({ to: path, notice: 'The absence is declared.' }),
    }),
    definePost({
      suffix: '/end',
      command: endAbsence,
      next: () => ({ to: path, notice: 'The absence is ended.' }),
    }),
  ]
}
