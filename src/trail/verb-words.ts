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
  seeInvitation: 'Opened a one-time link',
  seeOwnAccount: 'Looked at their own account',
  seePeople: 'Looked at the list of accounts',
  seeSignIn: 'Opened the sign-in page',
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
  seeList: 'Looked at the register',
  seeStay: 'Looked at a stay',
  withdrawStay: 'Withdrew a stay',
}

const EVIDENCE: Words = {
  describeSource: 'Said how far a source can be trusted',
  seeChild: 'Looked at a child',
  seeEntries: 'Looked at entries of a case record',
}

const IMPORTS: Words = {
  askImporter: 'Asked for a file to be taken in',
  takeIn: 'Took a file in',
  takeKept: 'Took a kept file in again',
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
  seeFrame: 'Looked at a frame',
  showRound: 'Looked at a round',
  verifyRound: 'Checked a draw',
}

const CASES: Words = {
  acknowledgeFollowUp: 'Took note of a follow-up',
  actOnFollowUp: 'Recorded what was done for a follow-up',
  addCaseAction: 'Added an action for a child',
  answerTopic: 'Answered a topic',
  checkCase: 'Read the agreed record of a case',
  checkFacts: 'Confirmed or disputed facts of the evidence',
  checkFirstView: 'Read their own first view of a case',
  commentOnWorker: 'Wrote a comment about a worker',
  confirmCase: 'Confirmed an agreed record',
  finishCaseAction: 'Finished an action for a child',
  giveBackCase: 'Gave an agreed record back',
  giveFirstView: 'Gave a first view of a case',
  hearVoices: 'Wrote who was heard for an audit',
  judgeCase: 'Graded a case',
  prepareRelease: 'Opened the page to release a case',
  printCase: 'Printed a case',
  raiseFollowUp: 'Raised a follow-up',
  releaseCase: 'Released a case as single-audited',
  seeCase: 'Looked at a case',
  seeFacts: 'Looked at the facts of a topic',
  seeFollowUp: 'Looked at a follow-up',
  seeFollowUps: 'Looked at the follow-ups',
  seeJudgement: 'Looked at the grade of a case',
  seeMyCases: 'Looked at their own cases',
  seeTopic: 'Looked at a topic of a case',
  seeVoices: 'Looked at who was heard for an audit',
  seeWorkerComments: 'Looked at comments about workers',
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
}

const AUDITS: Words = { ...ROUNDS, ...CASES }

/** What each verb of each room is in plain words; a verb that is missing here is taken apart when it is read. */
export const VERB_WORDS: Readonly<Record<string, Words>> = {
  ...{ access: ACCESS, trail: TRAIL, organisation: ORGANISATION, register: REGISTER, evidence: EVIDENCE },
  ...{ imports: IMPORTS, audits: AUDITS, analysis: ANALYSIS, actions: ACTIONS },
}
