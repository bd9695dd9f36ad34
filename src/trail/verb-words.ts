import { AUDITS } from './audit-verb-words.ts'
import { STANDARDS } from './standards-verb-words.ts'

type Words = Readonly<Record<string, string>>

const ACCESS: Words = {
  acceptInvitation: 'Chose a password behind a one-time link',
  changeDetails: 'Changed the name or agency of an account',
  changePassword: 'Changed their own password',
  closeAccount: 'Closed an account',
  createPerson: 'Made an account',
  endCalendarLink: 'Withdrew the address of their calendar',
  endDeputy: 'Ended the time of a deputy',
  endRole: 'Ended a role',
  grantRole: 'Gave a role',
  inviteFirstAdministrator: 'Invited the first administrator',
  makeCalendarLink: 'Made an address for their calendar',
  makeLink: 'Made a one-time link',
  nameDeputy: 'Named a deputy',
  reopenAccount: 'Opened an account again',
  readCalendar: 'Had a calendar program read their dates',
  seeAccessibility: 'Read the accessibility statement',
  seeCalendar: 'Opened the page of their calendar',
  seeChangePassword: 'Opened the page to change a password',
  seeClosing: 'Opened the page to close an account',
  seeDeputies: 'Looked at the deputies of an account',
  seeDetails: 'Opened the details of an account',
  seeInvitation: 'Opened a one-time link',
  seeJobs: 'Looked at the jobs of the program',
  seeLink: 'Opened the page for a one-time link',
  seeNewPerson: 'Opened the page to make an account',
  seeOwnAccount: 'Looked at their own account',
  seePeople: 'Looked at the list of accounts',
  seeRoles: 'Looked at the roles of an account',
  seeSignIn: 'Opened the sign-in page',
  seeSignOut: 'Opened the page to sign out',
  tryJobAgain: 'Had a failed job tried again',
  signIn: 'Signed in',
  signOut: 'Signed out',
}

const TRAIL: Words = {
  seeChildTrail: 'Looked at who saw a child',
  seeLine: 'Looked at a line of the trail',
  seeTrail: 'Looked at the trail',
}

const ORGANISATION: Words = {
  declareAbsence: 'Declared an absence',
  declareRelationship: 'Declared a relationship to a worker',
  endAbsence: 'Ended an absence',
  endRelationship: 'Ended a declared relationship',
  joinChildren: 'Found that two children are one',
  linkWorker: 'Linked an account to a worker record',
  linkWorkers: 'Linked the accounts of a story to worker records',
  rejectMatch: 'Found that two children are two',
  seeAbsences: 'Looked at the absences of auditors',
  seeJoining: 'Looked at two children who became one',
  seeMatches: 'Looked at which children may be one',
  seeOwnAbsences: 'Looked at their own absences',
  seeCaseSystem: 'Looked at how records of the case system are linked',
  seePair: 'Looked at two children who may be one',
  seePerson: 'Looked at an account',
  seeRelationships: 'Looked at declared relationships',
  seeWorkerLink: 'Looked at the worker record of an account',
  setRecordAddress: 'Set how records of the case system are linked',
  setStoryDay: 'Moved the story day',
  settleIn: 'Set up the installation',
  undoJoining: 'Took back that two children are one',
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
  seeAdd: 'Opened the page to put a child on the register',
  seeList: 'Looked at the register',
  seeStay: 'Looked at a stay',
  seeStayToChange: 'Opened a stay to change it',
  withdrawStay: 'Withdrew a stay',
}

const EVIDENCE: Words = {
  attest: 'Attested an entry of a case record',
  correctEntry: 'Corrected an attested entry',
  countQuality: 'Counted the quality of the evidence',
  describeSource: 'Said how far a source can be trusted',
  restoreEntry: 'Put an attested entry back',
  seeAttest: 'Opened the page to attest an entry',
  seeChild: 'Looked at a child',
  seeEntries: 'Looked at entries of a case record',
  seeEntry: 'Looked at an entry of a case record',
  seeEntryToChange: 'Opened an attested entry to change it',
  seeKindsToAttest: 'Opened the page to choose what to attest',
  seeQuality: 'Looked at the quality of the evidence',
  seeQualityRows: 'Looked at the rows behind a figure of data quality',
  takeQualityRows: 'Took the rows behind a figure of data quality along',
  withdrawEntry: 'Took an attested entry away',
}

const IMPORTS: Words = {
  askImporter: 'Asked for a file to be taken in',
  rememberMatch: 'Kept which columns of a spreadsheet mean what',
  seeDelivery: 'Looked at a delivery of files',
  seeFileToMatch: 'Opened a spreadsheet to match its columns',
  seeImports: 'Looked at what was taken in',
  seeMatches: 'Looked at the kept matches of columns',
  seeProblems: 'Looked at the rows that were not taken in',
  setAside: 'Kept a file to match its columns',
  takeIn: 'Took a file in',
  takeKept: 'Took a kept file in again',
  takeProblemsAlong: 'Took the list of rows that were not taken in',
  takeTemplate: 'Took an empty template',
}

const ANALYSIS: Words = {
  compareCut: 'Checked whether figures are up to date',
  cutRound: 'Counted a round',
  seeCasesBehind: 'Looked at the cases behind a figure',
  seeResults: 'Looked at the results of a round',
}

const ACTIONS: Words = {
  add: 'Added an action',
  addFurther: 'Added a further action to a recommendation',
  chooseMeasure: 'Chose what should move if an action works',
  findRoundsToCount: 'Found which rounds show what actions did',
  move: 'Moved an action on',
  record: 'Recorded something about an action',
  sayExposure: 'Said whether a case could show an action',
  see: 'Looked at an action',
  seeAll: 'Read every action',
  seeBoard: 'Looked at what became of the actions',
  seeExposure: 'Looked at which cases could show an action',
  seeList: 'Looked at the actions',
  seeNew: 'Opened the page to add an action',
  seeToMove: 'Opened an action to move it on',
  seeToAddFurther: 'Opened the page to add a further action',
  seeToChooseMeasure: 'Opened the page to choose a measure of an action',
  seeToRecord: 'Opened an action to record something',
  seeToTakeMeasureBack: 'Opened a measure of an action to take it back',
  takeMeasureBack: 'Took a measure of an action back',
  tellOverdue: 'Told people that an action is overdue',
}

const REPORTS: Words = {
  beginLayout: 'Began a new layout of board reports',
  changeLayout: 'Changed a layout of board reports',
  discardLayout: 'Discarded a layout of board reports',
  previewLayout: 'Looked at a new layout on a board report',
  publishLayout: 'Published a layout of board reports',
  seeLayout: 'Looked at a layout of board reports',
  seeLayoutDraft: 'Opened the layout that is being written',
  seeLayoutSection: 'Opened a section of the layout that is being written',
  seeLayouts: 'Looked at the layouts of board reports',
  addComment: 'Commented on a paragraph of a board report',
  approve: 'Approved a board report',
  draft: 'Drafted a board report',
  editParagraph: 'Edited a paragraph of a board report',
  handOverPack: 'Made a folder for an inspection',
  compareScreening: 'Checked whether a board report was screened as it stands',
  issue: 'Issued a board report',
  keepFinding: 'Kept something in a board report that could point to a child',
  keepHeader: 'Kept the header of a board report',
  resolveComment: 'Resolved a comment on a board report',
  revertParagraph: 'Took an edit of a board report back',
  screen: 'Screened a board report for what could point to a child',
  seeFinding: 'Looked at something in a board report that could point to a child',
  sendBack: 'Sent a board report back to its author',
  see: 'Looked at a board report',
  seeChanges: 'Looked at what changed in a board report',
  seeComments: 'Read the comments on a paragraph of a board report',
  seeHeader: 'Opened the header of a board report',
  seeIssue: 'Opened the page to approve or issue a board report',
  seeList: 'Looked at the board reports',
  seeParagraph: 'Opened a paragraph of a board report',
  submit: 'Submitted a board report for approval',
  takeOut: 'Took a board report out as a file',
}

const HOME: Words = {
  see: 'Looked at their home page',
  seeLatestRound: 'Looked at the latest round on their home page',
}

const NOTICES: Words = {
  mailNotice: 'Sent a notice by mail, or wrote down why not',
  readAllNotices: 'Marked all their notices as read',
  readNotice: 'Opened a notice',
  seeNotices: 'Looked at their notices',
}

/** What each verb of each room is in plain words; a verb that is missing here is taken apart when it is read. */
export const VERB_WORDS: Readonly<Record<string, Words>> = {
  ...{ access: ACCESS, trail: TRAIL, organisation: ORGANISATION, register: REGISTER, evidence: EVIDENCE },
  ...{
    imports: IMPORTS,
    standards: STANDARDS,
    audits: AUDITS,
    analysis: ANALYSIS,
    actions: ACTIONS,
    notices: NOTICES,
    reports: REPORTS,
    home: HOME,
  },
}
