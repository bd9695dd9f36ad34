/** What can be done with standards and seen of them, in plain words. */
export const STANDARDS: Readonly<Record<string, string>> = {
  beginEvaluation: 'Began to hold every record against the standards',
  cutShares: 'Counted how the list stands by the standards',
  renewChanged: 'Held changed records against the standards',
  renewRange: 'Held records against the standards',
  changeFigure: 'Changed the figure of a standard from a day on',
  seeChange: 'Opened the page to change the figure of a standard',
  seeChild: 'Looked at the standards of a child',
  seeLineOfSight: 'Looked at the line of sight to a child',
  seeList: 'Looked at the standards of the list',
  seeMonday: 'Looked at what can be cleared this week',
  seeProcedures: 'Looked at the procedures and their standards',
  seeStandard: 'Looked at a standard',
  seeWithdrawVersion: 'Opened the page to withdraw a version of a standard',
  tellRed: 'Told somebody that a standard is newly not met',
  tellWeek: 'Told somebody what the standards ask this week',
  withdrawVersion: 'Withdrew a version of a standard that had not begun',
}
