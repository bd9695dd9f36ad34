import type { Download, Page } from '../../access/index.ts'
import { calibrationPage } from './calibrations/[calibration]/page.tsx'
import { newCalibrationPage } from './calibrations/new/page.tsx'
import { calibrationsPage } from './calibrations/page.tsx'
import { caseActionsPage } from './cases/[case]/actions/page.tsx'
import { checkPage } from './cases/[case]/check/page.tsx'
import { confirmPage } from './cases/[case]/confirm/page.tsx'
import { firstViewPage } from './cases/[case]/first-view/page.tsx'
import { raisePage } from './cases/[case]/follow-ups/new/page.tsx'
import { judgementPage } from './cases/[case]/judgement/page.tsx'
import { reAuditPage } from './cases/[case]/re-audit/page.tsx'
import { casePage } from './cases/[case]/page.tsx'
import { caseModerationPage } from './cases/[case]/moderation/page.tsx'
import { printPage } from './cases/[case]/print/page.tsx'
import { releasePage } from './cases/[case]/release/page.tsx'
import { topicPage } from './cases/[case]/topics/[topic]/page.tsx'
import { voicesPage } from './cases/[case]/voices/page.tsx'
import { workerCommentsPage } from './cases/[case]/worker-comments/page.tsx'
import { myCasesPage } from './cases/page.tsx'
import { followUpPage } from './follow-ups/[followUp]/page.tsx'
import { clocksPage } from './follow-ups/clocks/page.tsx'
import { followUpsPage } from './follow-ups/page.tsx'
import { moderationPage } from './moderation/page.tsx'
import { reAuditsPage } from './re-audits/page.tsx'
import { recipePage } from './recipe/page.tsx'
import { roundDownloads, roundPages } from './rounds/index.ts'
import { toolPages } from './tools/index.ts'

/** Every page of the room. */
export const pages: readonly Page[] = [
  ...[myCasesPage, casePage, topicPage, judgementPage, checkPage, confirmPage, printPage],
  ...[firstViewPage, releasePage, voicesPage, workerCommentsPage],
  ...[raisePage, caseActionsPage, followUpsPage, clocksPage, followUpPage],
  ...[moderationPage, caseModerationPage, reAuditsPage, reAuditPage],
  ...[calibrationsPage, newCalibrationPage, calibrationPage],
  ...[...roundPages, recipePage, ...toolPages],
]

export const downloads: readonly Download[] = roundDownloads
