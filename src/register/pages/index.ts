import type { Page } from '../../access/index.ts'
import { addPage } from './register/add/page.tsx'
import { registerPage } from './register/page.tsx'
import { correctStayPage } from './stays/[stay]/correct/page.tsx'
import { endStayPage } from './stays/[stay]/end/page.tsx'
import { stayPage } from './stays/[stay]/page.tsx'
import { withdrawStayPage } from './stays/[stay]/withdraw/page.tsx'

export const pages: readonly Page[] = [
  registerPage,
  addPage,
  stayPage,
  endStayPage,
  correctStayPage,
  withdrawStayPage,
]
