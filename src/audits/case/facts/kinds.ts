/** The kinds of entries that bear on a topic, in the order in which its page shows them. */
export const KINDS_OF_TOPIC: Readonly<Record<string, readonly string[]>> = {
  chronology: ['chronologyUpdate'],
  plan: ['plan'],
  childSeen: ['visit', 'missingEpisode'],
  caseRecording: ['caseNote', 'intelligence'],
  communication: ['strategyMeeting', 'planningMeeting', 'caseNote'],
  wishesAndFeelings: ['wishesAndFeelings', 'visit', 'returnInterview'],
  supervision: ['supervision'],
  managementOversight: ['managementOversight', 'supervision'],
  carePlan: ['planReview'],
  riskAssessment: ['riskAssessment'],
  missingEpisodes: ['missingEpisode', 'returnInterview'],
  directWork: ['directWork'],
  planningMeetings: ['planningMeeting', 'strategyMeeting'],
  listing: ['stay', 'caseNote'],
  riskTaking: ['visit', 'directWork', 'returnInterview'],
}
