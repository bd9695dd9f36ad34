import { CASE_RULES } from './cases.ts'
import { CHILDREN_RULES, FEED_RULES, IMPORT_RULES, JOINING_RULES, QUALITY_RULES } from './children.ts'
import {
  ABSENCE_RULES,
  ACCOUNT_RULES,
  NOTICE_RULES,
  PEOPLE_RULES,
  SETTING_RULES,
  TRAIL_RULES,
} from './people.ts'
import { OUTCOME_RULES, REPORT_RULES, ROUND_RULES } from './rounds.ts'
import { STANDARDS_RULES } from './standards.ts'
import { TOOL_RULES } from './tools.ts'
import { SECOND_LOOK_RULES } from './second-looks.ts'
import type { Rules } from './rule.ts'

export type { Rule } from './rule.ts'

/** Who may have which route. A route without a row fails the walk, and so does a row without a route. */
export const RULES: Rules = {
  ...{ ...ACCOUNT_RULES, ...ABSENCE_RULES, ...PEOPLE_RULES, ...NOTICE_RULES, ...TRAIL_RULES },
  ...{ ...SETTING_RULES, ...JOINING_RULES, ...QUALITY_RULES, ...FEED_RULES },
  ...{ ...CHILDREN_RULES, ...IMPORT_RULES, ...CASE_RULES },
  ...TOOL_RULES,
  ...STANDARDS_RULES,
  ...{ ...ROUND_RULES, ...REPORT_RULES, ...OUTCOME_RULES },
  ...SECOND_LOOK_RULES,
}

/** Routes that nobody walks, each with the reason. */
export const NOT_WALKED: Readonly<Record<string, string>> = {
  'GET /assets/*': 'the files of the build, the same for everybody; the walk builds none',
}
