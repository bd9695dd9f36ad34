/** What an audit found when the answer to a question is yes, and when it is no, as the end of a sentence. */
export interface FindingWords {
  readonly yes: string
  readonly no: string
}

/** Both sides of a finding that differ in one place: `is` stands where the other says `is not`. */
function either(before: string, yes: string, no: string, after = ''): FindingWords {
  const join = (middle: string) => [before, middle, after].filter((part) => part !== '').join(' ')
  return { yes: join(yes), no: join(no) }
}

function was(subject: string, what: string): FindingWords {
  return either(subject, 'was', 'was not', what)
}

function were(subject: string, what: string): FindingWords {
  return either(subject, 'were', 'were not', what)
}

/**
 * By topic and question of the shipped tool, in the order in which a report tells them. A question that is not here,
 * because an authority added it to its own tool, comes after them in the words in which the tool asks it. @source seed 4
 */
export const FINDINGS: Readonly<Record<string, Readonly<Record<string, FindingWords>>>> = {
  chronology: {
    exists: either('there was', 'a', 'no', 'chronology'),
    upToDate: was('the chronology', 'up to date'),
    good: was('the chronology as a whole', 'good'),
    focused: were('the entries of the chronology', 'focused enough'),
  },
  plan: {
    updatedWhileListed: was('the {plan}', 'updated while the child was on the {register}'),
    complete: was('the {plan}', 'complete'),
    exists: either('there was', 'a', 'no', '{plan}'),
    risksAddressed: were('the risks', 'identified and addressed'),
  },
  childSeen: {
    seen: was('the child', 'being seen'),
    moreOftenWhileListed: either(
      'visits',
      'increased',
      'did not increase',
      'while the child was on the {register}',
    ),
    oftenEnough: were('visits', 'frequent enough'),
    alone: was('the child', 'seen alone'),
    othersPresentKnown: either(
      'the record',
      'said',
      'did not say',
      'who else was in the house during visits',
    ),
  },
  caseRecording: {
    good: was('case recording', 'of good quality'),
    reflectiveAndFocused: was('case recording', 'reflective and focused enough'),
    inTime: were('events', 'recorded in time'),
    listingRecorded: either('a case note', 'recorded', 'did not record', 'the listing and why'),
    intelligenceRecorded: was('intelligence', 'recorded in case notes'),
  },
  communication: {
    effective: either('there was', 'evidence', 'no evidence', 'of effective communication'),
    sharedInTime: was('information', 'shared in time to be acted on'),
    minutesOnFile: was('what the {panel} said of the child', 'on the child’s file'),
  },
  wishesAndFeelings: {
    gathered: were('the child’s wishes and feelings', 'gathered'),
    inOwnWords: either('the child’s own voice', 'could', 'could not', 'be heard in the record'),
    shapedThePlan: either('what the child said', 'shaped', 'did not shape', 'the plan'),
  },
  supervision: {
    challenging: was('supervision', 'challenging enough'),
    reflective: was('supervision', 'reflective enough'),
    moreOftenWhileListed: either(
      'supervision',
      'increased',
      'did not increase',
      'while the child was on the {register}',
    ),
    inTime: was('supervision', 'held as often as required'),
  },
  managementOversight: {
    evidenced: either('there was', 'evidence', 'no evidence', 'of management oversight'),
    reasonsRecorded: were('the reasons for management decisions', 'recorded'),
    followedThrough: were('management decisions', 'followed through'),
  },
  carePlan: {
    exists: either('there was', 'a', 'no', 'current plan of the right kind'),
    clear: was('the plan', 'clear'),
    reviewed: was('the plan', 'reviewed appropriately'),
    addressesExploitation: either('the plan', 'took', 'did not take', 'account of the risk of exploitation'),
    good: was('the care plan', 'good: clear, or reviewed appropriately'),
  },
  riskAssessment: {
    exists: was('the agreed risk assessment tool', 'completed'),
    upToDate: was('the risk assessment', 'up to date'),
    analysed: either('the assessment', 'explained', 'did not explain', 'the risk'),
  },
  missingEpisodes: {
    episodesRecorded: were('all missing episodes', 'on the file'),
    interviewOffered: was('a return interview', 'offered after every missing episode'),
    heldInTime: were('return interviews', 'held within 72 hours'),
    refusalRecorded: was('a refusal or failed contact', 'recorded'),
    usedInPlanning: was('what the interviews told', 'used'),
  },
  directWork: {
    offered: was('direct work', 'offered'),
    declineRecorded: was('a refusal of direct work', 'recorded'),
    purposeful: was('direct work', 'purposeful and suited to the child'),
  },
  planningMeetings: {
    regular: were('multi-agency planning meetings', 'held regularly'),
    rightAgencies: either('the right agencies', 'took part', 'did not take part', 'in planning meetings'),
    actionsFollowed: were('the actions of one meeting', 'checked at the next'),
  },
  listing: {
    reasonsRecorded: were('the reasons for the listing', 'recorded'),
    appropriate: was('the listing', 'appropriate'),
    reviewed: was('the listing', 'reviewed'),
  },
  riskTaking: {
    talkedAbout: either('workers', 'had', 'had not', 'talked with the child about risk-taking'),
    confident: either('the record', 'showed', 'did not show', 'a worker confident in such conversations'),
  },
}
