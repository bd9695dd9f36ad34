import { READERS } from './children.ts'
import { open, type Rules } from './rule.ts'

/** What is held against procedure, for a child and for the list. */
export const STANDARDS_RULES: Rules = {
  'GET /children/:child/line-of-sight': open(READERS),
}
