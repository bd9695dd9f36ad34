type Words = Readonly<Record<string, string>>

const ACCESS: Words = {
  acceptInvitation: 'Chose a password behind a one-time link',
  changeDetails: 'Changed the name or agency of an account',
  changePassword: 'Changed their own password',
  closeAccount: 'Closed an account',
  createPerson: 'Made an account',
  endDeputy: 'Ended the time of a deputy',
  endRole: 'Ended a role',
  grantRole: 'Gave a role',
  inviteFirstAdministrator: 'Invited the first administrator',
  makeLink: 'Made a one-time link',
  nameDeputy: 'Named a deputy',
  reopenAccount: 'Opened an account again',
  seeAccessibility: 'Read the accessibility statement',
  seeChangePassword: 'Opened the form for a new password',
  seeClosing: 'Opened the page to close an account',
  seeDeputies: 'Looked at the deputies of somebody',
  seeDetails: 'Opened the name and agency of an account',
  seeInvitation: 'Opened a one-time link',
  seeLink: 'Opened the page for a one-time link',
  seeNewPerson: 'Opened the form for an account',
  seeOwnAccount: 'Looked at their own account',
  seePeople: 'Looked at the list of accounts',
  seeRoles: 'Looked at the roles of somebody',
  seeSignIn: 'Opened the sign-in page',
  seeSignOut: 'Opened the sign-out page',
  signIn: 'Signed in',
  signOut: 'Signed out',
}

const TRAIL: Words = {
  seeChildTrail: 'Looked at who saw a child',
  seeLine: 'Looked at a line of the trail',
  seeTrail: 'Looked at the trail',
}

const ORGANISATION: Words = {
  declareRelationship: 'Declared a relationship to a worker',
  endRelationship: 'Ended a declared relationship',
  linkWorker: 'Linked an account to a worker record',
  linkWorkers: 'Linked the accounts of a story to worker records',
  seePerson: 'Looked at an account',
  seeRelationships: 'Looked at declared relationships',
  seeWorkerLink: 'Looked at the worker record of an account',
  setStoryDay: 'Moved the story day',
  settleIn: 'Set up the installation',
  unlinkWorker: 'Took the link to a worker record away',
}

const REGISTER: Words = {
  addChild: 'Added a child by hand',
  addStay: 'Put a child on the register',
  correctStay: 'Corrected a stay',
  endStay: 'Took a child off the register',
  find: 'Searched for a child',
  found: 'Set up the registers',
  list: 'Read the register',
  seeAdd: 'Opened the form for a child on the register',
  seeList: 'Looked at the register',
  seeStay: 'Looked at a stay',
  seeStayToChange: 'Opened the form to change a stay',
  withdrawStay: 'Withdrew a stay',
}

const EVIDENCE: Words = {
  describeSource: 'Said how far a source can be trusted',
  seeChild: 'Looked at a child',
  seeEntries: 'Looked at entries of a case record',
}

const IMPORTS: Words = {
  askImporter: 'Asked for a file to be taken in',
  rememberMatch: 'Matched the columns of a spreadsheet',
  seeDelivery: 'Looked at what files would do',
  seeFileToMatch: 'Opened the columns of a spreadsheet',
  seeImports: 'Looked at the imports',
  seeMatches: 'Looked at the spreadsheets that are understood',
  seeProblems: 'Looked at the problems in a file',
  setAside: 'Removed files that were tried',
  takeIn: 'Took a file in',
  takeKept: 'Took a kept file in again',
  takeProblemsAlong: 'Downloaded the problems in a file',
  takeTemplate: 'Downloaded the template',
}

const ROUNDS: Words = {
  agreeRedraw: 'Agreed to draw again',
  allocate: 'Gave cases their auditors',
  askRedraw: 'Asked to draw again',
  cancelRound: 'Cancelled a round',
  closeRound: 'Closed a round',
  commitNonce: 'Committed to a secret number for the draw',
  drawAlone: 'Drew a sample alone',
  editRound: 'Changed the plan of a round',
  excludeChild: 'Left a child out of a frame',
  freezeRound: 'Froze a frame',
  includeAgain: 'Took a child back into a frame',
  listRounds: 'Looked at the rounds',
  openCases: 'Opened the cases of a sample',
  planRound: 'Planned a round',
  replaceCase: 'Replaced a case',
  revealNonce: 'Revealed a secret number for the draw',
  seeAllocation: 'Looked at the auditors of a round',
  seeCancelling: 'Opened the page to cancel a round',
  seeClosing: 'Opened the page to close a round',
  seeExclusions: 'Looked at who is left out of a frame',
  seeFrame: 'Looked at a frame',
  seeFreeze: 'Opened the page to freeze a list',
  seeNewRound: 'Opened the form to plan a round',
  seePlan: 'Opened the plan of a round',
  seeRecipe: 'Read how a sample is drawn',
  seeRedraw: 'Opened the page to draw again',
  seeReplaceable: 'Looked at the cases that can be replaced',
  seeReplacement: 'Opened the page to replace a case',
  seeRound: 'Looked at a round',
  seeRounds: 'Looked at the rounds',
  seeStepCommit: 'Opened the page to make a nonce',
  seeStepDraw: 'Opened the page to draw alone',
  seeStepOpen: 'Opened the page to open cases',
  seeStepReveal: 'Opened the page to show a nonce',
  seeWaitingCases: 'Checked whether cases wait to be opened',
  showRound: 'Looked at a round',
  verifyRound: 'Checked a draw',
}

const CASES: Words = {
  acknowledgeFollowUp: 'Took note of a follow-up',
  actOnFollowUp: 'Recorded what was done for a follow-up',
  addCaseAction: 'Added an action for a child',
  answerTopic: 'Answered a topic',
  checkCase: 'Read the answers of a case before submitting it',
  confirmCase: 'Confirmed an agreed record',
  finishCaseAction: 'Finished an action for a child',
  judgeCase: 'Graded a case',
  prepareFollowUp: 'Opened the form for a follow-up',
  printCase: 'Printed a case',
  raiseFollowUp: 'Raised a follow-up',
  readForConfirming: 'Read an agreed record to confirm it',
  seeCase: 'Looked at a case',
  seeCaseActions: 'Looked at the actions for a child',
  seeFollowUp: 'Looked at a follow-up',
  seeFollowUps: 'Looked at the follow-ups',
  seeJudgement: 'Looked at the grade of a case',
  seeMyCases: 'Looked at their own cases',
  seeTopic: 'Looked at a topic of a case',
  submitCase: 'Submitted a case',
  tellFollowUp: 'Recorded who was told of a follow-up',
  verifyFollowUp: 'Verified a follow-up',
}

const ANALYSIS: Words = {
  compareCut: 'Checked whether figures are up to date',
  cutRound: 'Counted a round',
  seeCasesBehind: 'Looked at the cases behind a figure',
  seeResults: 'Looked at the results of a round',
}

const ACTIONS: Words = {
  add: 'Added an action',
  move: 'Moved an action on',
  record: 'Recorded something about an action',
  see: 'Looked at an action',
  seeAll: 'Read every action',
  seeList: 'Looked at the actions',
  seeNew: 'Opened the form for an action',
  seeToMove: 'Opened the page to move an action on',
  seeToRecord: 'Opened the form to record something about an action',
}

const REPORTS: Words = {
  draft: 'Drafted a report',
  editParagraph: 'Edited a paragraph of a report',
  issue: 'Issued a report',
  keepHeader: 'Edited the header of a report',
  revertParagraph: 'Put a paragraph of a report back as drafted',
  see: 'Read a report',
  seeHeader: 'Opened the header of a report',
  seeIssue: 'Opened the page to issue a report',
  seeList: 'Looked at the reports',
  seeParagraph: 'Opened a paragraph of a report',
  takeOut: 'Downloaded a report',
}

const HOME: Words = {
  see: 'Opened their home page',
  seeLatestRound: 'Looked for the latest round, for the home page',
}

const AUDITS: Words = { ...ROUNDS, ...CASES }

/** What each verb of each room is in plain words; a verb that is missing here is taken apart when it is read. */
export const VERB_WORDS: Readonly<Record<string, Words>> = {
  ...{ access: ACCESS, trail: TRAIL, organisation: ORGANISATION, register: REGISTER, evidence: EVIDENCE },
  ...{ imports: IMPORTS, audits: AUDITS, analysis: ANALYSIS, actions: ACTIONS },
  ...{ reports: REPORTS, home: HOME },
}
