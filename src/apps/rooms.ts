import type { Download, Job, Page } from '../access/index.ts'
import { pages as accessPages } from '../access/pages/index.ts'
import { jobs as actionsJobs } from '../actions/jobs.ts'
import { pages as actionsPages } from '../actions/pages/index.ts'
import { downloads as analysisDownloads, pages as analysisPages } from '../analysis/pages/index.ts'
import { jobs as auditsJobs } from '../audits/jobs.ts'
import { downloads as auditsDownloads, pages as auditsPages } from '../audits/pages/index.ts'
import { downloads as evidenceDownloads, pages as evidencePages } from '../evidence/pages/index.ts'
import { readingJob } from '../imports/index.ts'
import { importsFaces } from '../imports/pages/index.ts'
import { mailNotices } from '../notices/index.ts'
import { pages as noticesPages } from '../notices/pages/index.ts'
import { joiningPages } from '../organisation/pages/one-child/index.ts'
import { pages as organisationPages } from '../organisation/pages/index.ts'
import { pages as registerPages } from '../register/pages/index.ts'
import { downloads as reportsDownloads, pages as reportsPages } from '../reports/pages/index.ts'
import { jobs as evidenceJobs } from '../evidence/jobs.ts'
import { jobs as standardsJobs } from '../standards/jobs.ts'
import { downloads as standardsDownloads, pages as standardsPages } from '../standards/pages/index.ts'
import { pages as trailPages } from '../trail/pages/index.ts'
import type { Mailer } from '../platform/mail/index.ts'
import { actionsBoardPage } from './actions/board/page.tsx'
import { homePage } from './home/page.tsx'
import { importing } from './importing.ts'
import { joining } from './joining.ts'
import { timetablePage } from './timetable/page.tsx'

const imports = importsFaces(importing)

/** Every page of every room, in the order of the rooms. A page that is not listed here has no address. */
export const pages: readonly Page[] = [
  homePage,
  ...accessPages,
  ...trailPages,
  ...noticesPages,
  ...organisationPages,
  ...joiningPages(joining),
  ...registerPages,
  ...evidencePages,
  ...standardsPages,
  ...imports.pages,
  ...auditsPages,
  timetablePage,
  ...analysisPages,
  ...actionsPages,
  actionsBoardPage,
  ...reportsPages,
]

/** Every file that leaves the building. */
export const downloads: readonly Download[] = [
  ...evidenceDownloads,
  ...auditsDownloads,
  ...imports.downloads,
  ...standardsDownloads,
  ...analysisDownloads,
  ...reportsDownloads,
]

/** Everything that is done later or at regular times. */
export function jobsOf(mailer: Mailer | null): readonly Job[] {
  return [
    mailNotices(mailer),
    readingJob(importing),
    ...evidenceJobs,
    ...standardsJobs,
    ...auditsJobs,
    ...actionsJobs,
  ]
}
