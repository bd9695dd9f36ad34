import type { Role } from '../../access/index.ts'
import { accountsWaiting } from './accounts/query.ts'
import { actionCounts, figuresAsData, headline, nextRound, overdueActions } from './board/query.ts'
import { myCases } from './cases/query.ts'
import { askedForOwn, auditsOfOwn, ownChildren } from './children/query.ts'
import { followUpsOfAuditor, followUpsOfLead } from './follow-ups/query.ts'
import { lastDeliveries, rejectedRows } from './imports/query.ts'
import type { Look } from './look.ts'
import { moderationOfLead, toModerate } from './moderation/query.ts'
import { listsToday } from './panel/query.ts'
import { reAuditsOfLead } from './re-audits/query.ts'
import { drafts, latestIssued, reportsToApprove } from './reports/query.ts'
import { roundsOfLead, roundsOfWitness } from './rounds/query.ts'
import { refusedLately } from './trail/query.ts'

/** What the home of each role looks into, in the order in which it is read. */
export const LOOKS: Readonly<Record<Role, readonly Look[]>> = {
  auditLead: [
    followUpsOfLead,
    // A round is closed once its second looks are done: what is to be moderated stands before the button that closes.
    moderationOfLead,
    roundsOfLead,
    reAuditsOfLead,
    drafts,
    reportsToApprove,
    headline,
    overdueActions,
    rejectedRows,
  ],
  independentPerson: [roundsOfWitness],
  moderator: [toModerate],
  auditor: [followUpsOfAuditor, myCases],
  socialWorker: [askedForOwn, ownChildren, auditsOfOwn],
  teamManager: [askedForOwn, ownChildren, auditsOfOwn],
  panelCoordinator: [listsToday],
  partner: [askedForOwn, ownChildren],
  boardMember: [headline, latestIssued, actionCounts, nextRound],
  analyst: [lastDeliveries, figuresAsData],
  informationGovernance: [reportsToApprove, roundsOfWitness, refusedLately],
  administrator: [accountsWaiting],
}
