import type { Role } from '../../access/index.ts'
import type { Link } from './model.ts'

/** What to say to a role that has nothing to do just now. */
export const NOTHING_TO_DO: Readonly<Record<Role, string>> = {
  auditLead:
    'No round, follow-up, action or report waits for you. You can plan the next round when you are ready.',
  independentPerson: 'No draw waits for you. When a nonce or your agreement is wanted, it stands here.',
  moderator: 'No case waits for your second look.',
  auditor: 'No case waits for you. When the audit lead chooses you for one, it stands here.',
  socialWorker: 'Nothing that an audit asked for your children is open. Thank you.',
  teamManager: 'Nothing that an audit asked for your team’s children is open. Thank you.',
  panelCoordinator: 'Nothing is missing on the list. Thank you for keeping it whole.',
  partner: 'Nothing that an audit asked for your children is open. Thank you.',
  boardMember: 'Nothing waits for you. Here is where practice stands.',
  analyst: 'Every row of the newest files was taken in or known already.',
  informationGovernance: 'No redraw waits for your agreement.',
  administrator: 'Every account is in order.',
}

/** What to say instead where something is asked of them by name: never that nothing is open while a follow-up is. */
export const NOTHING_ELSE: Readonly<Partial<Record<Role, string>>> = {
  socialWorker: 'Nothing else that an audit asked for your children is open.',
  teamManager: 'Nothing else that an audit asked for your team’s children is open.',
  partner: 'Nothing else that an audit asked for your children is open.',
}

/** What somebody who is new to the story tries first in each role. */
export const TRY_NEXT: Readonly<Record<Role, Link & { readonly sentence: string }>> = {
  auditLead: {
    sentence: 'See how the April sample was drawn and check it yourself; then plan December.',
    ...{ text: 'Open the rounds', href: '/rounds' },
  },
  independentPerson: {
    sentence: 'You are there so that nobody has to take a draw on trust. Compute the April draw again.',
    ...{ text: 'Choose the April round', href: '/rounds' },
  },
  moderator: {
    sentence: 'Read what the April audits found, with what each figure is counted of.',
    ...{ text: 'Choose a round to read', href: '/rounds' },
  },
  auditor: {
    sentence: 'Read what the April audits found. A case of yours stands here once the next round is drawn.',
    ...{ text: 'Choose a finished round', href: '/rounds' },
  },
  socialWorker: {
    sentence: 'Open one of your children: what is recorded, what is not, and where each fact came from.',
    ...{ text: 'Find your children', href: '/register' },
  },
  teamManager: {
    sentence: 'Look at your team’s children today, and then as at 8 April 2015, when the sample was drawn.',
    ...{ text: 'Look at your team’s children', href: '/register' },
  },
  panelCoordinator: {
    sentence: 'Put a child on the list, or correct a stay and see what was known before.',
    ...{ text: 'Work on the list', href: '/register' },
  },
  partner: {
    sentence: 'You see the children you work with and no others. Try the list: nobody else is there.',
    ...{ text: 'Look at your list', href: '/register' },
  },
  boardMember: {
    sentence: 'Is it better than last time? Read what two rounds can tell, and what they cannot.',
    ...{ text: 'Compare the rounds', href: '/rounds' },
  },
  analyst: {
    sentence: 'Send the files of the story in once more: every row is known already, and nothing changes.',
    ...{ text: 'Take files in', href: '/imports' },
  },
  informationGovernance: {
    sentence: 'Every look at a child leaves a line. Find your own visit to this page.',
    ...{ text: 'Open the trail', href: '/trail' },
  },
  administrator: {
    sentence: 'Add somebody, and open the one-time link in another browser to choose a password.',
    ...{ text: 'Add somebody', href: '/people/new' },
  },
}
