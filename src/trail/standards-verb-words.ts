/** What can be done with standards and seen of them, in plain words. */
export const STANDARDS: Readonly<Record<string, string>> = {
  beginEvaluation: 'Began to hold every record against the standards',
  cutShares: 'Counted how the list stands by the standards',
  renewChanged: 'Held changed records against the standards',
  renewRange: 'Held records against the standards',
  seeChild: 'Looked at the standards of a child',
  seeLineOfSight: 'Looked at the line of sight to a child',
  seeMonday: 'Looked at what can be cleared this week',
  tellRed: 'Told somebody that a standard is newly not met',
  tellWeek: 'Told somebody what the standards ask this week',
}
