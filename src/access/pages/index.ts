import type { Page } from '../page.ts'
import { accessibilityPage } from './accessibility/page.tsx'
import { accountPage } from './account/page.tsx'
import { passwordPage } from './account/password/page.tsx'
import { calendarPage } from './calendar/page.tsx'
import { jobsPage } from './jobs/page.tsx'
import { joinPage } from './join/[token]/page.tsx'
import { detailsPage } from './people/[person]/details/page.tsx'
import { linkPage } from './people/[person]/link/page.tsx'
import { newPersonPage } from './people/new/page.tsx'
import { peoplePage } from './people/page.tsx'
import { signInPage } from './sign-in/page.tsx'
import { signOutPage } from './sign-out/page.tsx'

export const pages: readonly Page[] = [
  ...[signInPage, signOutPage, joinPage, accessibilityPage],
  ...[accountPage, passwordPage, calendarPage],
  ...[peoplePage, newPersonPage, detailsPage, linkPage, jobsPage],
]
