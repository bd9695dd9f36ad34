import { numberWord, plural } from '../../../kernel/sentence.ts'
import type { AppliesTo, Standard } from '../../model.ts'

const APPLIES: Readonly<Record<AppliesTo, string>> = {
  everyone: 'Every child',
  notOpenToSocialCare: 'Children who are not open to social care',
  openToSocialCare: 'Children who are open to social care',
  childInNeed: 'Children in need',
  childProtection: 'Children with a child protection plan',
  lookedAfter: 'Looked-after children',
  placement: 'Children in a placement',
  earlyHelp: 'Children with early help',
}

const OVER: Readonly<Record<Standard['over'], string>> = {
  stay: ', while on the list',
  placement: ', while in a placement',
  always: ', at any time',
}

/** To whom a clause applies; a duty of the team is checked on the team. */
export function sayAppliesTo({ appliesTo, over, subject, register }: Standard): string {
  const time = register === undefined ? OVER[over] : `, while on the list “${register}”`
  return subject === 'team'
    ? 'Each team: checked on the team, not on a child'
    : `${APPLIES[appliesTo]}${time}`
}

export const FAULTS =
  'A fault in the program keeps standards from being worked out. They read as cannot tell until it is mended, and never as met.'

export function sayFault(standard: string, fault: string, children: number): string {
  return `${standard}: ${numberWord(children)} ${plural(children, 'child', 'children')} (${fault})`
}
