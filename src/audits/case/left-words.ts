import type { LeftInCase } from './left.ts'
import type { CaseFile, Seat } from './model.ts'
import { turnOf } from './turn.ts'
import { sayLeft } from './words.ts'

/** What is left of a case for the auditor in this seat, in one line of a list. */
export function sayWhatIsLeft(file: CaseFile, seat: Seat, { topics, judgement }: LeftInCase): string {
  const rest = sayLeft(topics.of - topics.complete, judgement)
  switch (turnOf(file, seat)) {
    case 'view':
      return rest === '' ? 'Check your first view and give it' : `Still to say: ${rest}`
    case 'waitView':
      return 'Nothing: the other first view is waited for'
    case 'agree':
      return rest === '' ? 'Check the agreed record and submit' : `Still to agree: ${rest}`
    case 'waitAgreed':
      return 'Nothing: your pair writes the agreed record'
    case 'confirm':
      return 'Confirm the agreed record, or give it back'
    case 'waitConfirm':
      return 'Nothing: your pair confirms'
    case 'nothing':
      return 'Nothing'
  }
}
