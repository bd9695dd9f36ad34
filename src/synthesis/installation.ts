import { addDays, addMonthsSameDay, formatDay, type Day } from '../kernel/day.ts'

const ENTRY_KINDS = [
  ...['visit', 'supervision', 'managementOversight', 'returnInterview', 'directWork', 'planningMeeting'],
  ...['strategyMeeting', 'planReview', 'wishesAndFeelings', 'intelligence', 'caseNote', 'missingEpisode'],
  ...['plan', 'riskAssessment', 'chronologyUpdate', 'assessment', 'section47', 'conference'],
  ...['lookedAfterReview', 'carePlan', 'panelMeeting', 'status'],
]

/** Nothing in an extract is older: every record begins after this day. */
export function beginOf(asAt: Day): Day {
  return addMonthsSameDay(asAt, -30)
}

/** `installation.toml`: an authority that is no story, its register, its roles, and how far its feeds reach. */
export function installationText(asAt: Day): string {
  const from = formatDay(beginOf(asAt))
  const kinds = ENTRY_KINDS.map((kind) => `"${kind}"`).join(', ')
  return `# Made by \`goldthread synthesise\`. Nobody in these files is a real person.
words_from = "${from}"

[authority]
name = "Thimblemere Council (synthetic)"
source = "synthetic"

[[registers]]
code = "exploitation"
name = "Exploitation list"
strands = ["vulnerable", "exploited", "missing", "trafficked"]
risk_levels = ["low", "medium", "high"]

[[involvement_roles]]
code = "CW"
meaning = "social worker"
open_to_social_care = true

[[involvement_roles]]
code = "FSW"
meaning = "family support worker"
open_to_social_care = false

# This case system writes N for "not offered" and for a blank alike: its N says nothing.
[[readings]]
value = "N"
means = "notRecorded"

# Every feed covers the day of the extract; \`until\` is the first day that it does not cover.
[[feeds]]
kinds = [${kinds}]
from = "${from}"
until = "${formatDay(addDays(asAt, 1))}"
`
}
