import type { AnyFacts, InsideFacts, PublicFacts } from '../facts.ts'
import * as analysis from './analysis.ts'
import { became } from './became.ts'
import * as background from './background.ts'
import * as beside from './beside.ts'
import { howLong } from './how-long.ts'
import type { Layout, Side, Writer } from './model.ts'
import { moderation } from './moderation.ts'
import * as pictured from './pictured.ts'
import * as figures from './public-figures.ts'
import * as purpose from './purpose.ts'
import { recommendations } from './recommendations.ts'
import { record } from './record.ts'
import * as themes from './themes.ts'
import * as update from './update.ts'

/** A writer as a layout may name it: what it says, in a few words, and on which side it may stand. */
export interface WriterEntry {
  readonly says: string
  readonly inside: Writer<InsideFacts> | null
  readonly public: Writer<PublicFacts> | null
}

/** Every writer by the code that layouts know it by. A new writer is one line here, and a place in the newest layout. */
export const WRITERS: Readonly<Record<string, WriterEntry>> = {
  'purpose.findings': both(purpose.findingsPurpose, 'What the report is for'),
  'purpose.comparison': both(purpose.comparisonPurpose, 'That it is set beside the earlier audit'),
  'background.earlierRound': inside(background.earlierRound, 'The earlier audit and its size'),
  'background.earlierRoundInWords': open(background.earlierRoundInWords, 'That there was an earlier audit'),
  'background.earlierFindings': inside(background.earlierFindings, 'Where the earlier findings went'),
  'background.earlierActions': both(background.earlierActions, 'What was recommended then'),
  'update.undertaken': inside(update.undertaken, 'What was audited, and when'),
  'update.undertakenInWords': open(update.undertakenInWords, 'What was audited'),
  'update.process': inside(update.process, 'How the children were drawn'),
  'update.sample': inside(update.sample, 'How many were drawn, out of how many'),
  'update.results': inside(update.results, 'The table of results'),
  'update.ages': inside(update.ages, 'Ages in bands, for partners'),
  'update.summary': inside(update.summary, 'Grades and safeguarded, in words'),
  'update.uniqueness': inside(update.uniqueness, 'The warning that rows may point to children'),
  'update.moderation': inside(moderation, 'What the second look changed'),
  'update.whyNoFigures': open(update.whyNoFigures, 'Why there are no figures'),
  'themes.topics': inside(themes.topics, 'What the audits found, topic by topic'),
  'themes.answers': inside(pictured.answersAtAGlance, 'All topics at a glance, as a picture'),
  'themes.silent': inside(themes.silentTopics, 'The topics that nobody spoke of'),
  'themes.followUp': inside(themes.followUp, 'Urgent follow-ups'),
  'themes.topicsInWords': open(themes.topicsInWords, 'Which topics were looked at'),
  'analysis.grades': inside(analysis.grades, 'What the grades tell of the whole list'),
  'analysis.gradesWithPicture': inside(pictured.gradesWithPicture, 'The same, with a picture'),
  'analysis.safeguarded': inside(analysis.safeguarded, 'What “safeguarded” does not tell'),
  'analysis.comparison': inside(analysis.comparison, 'This audit beside the earlier one'),
  'analysis.comparisonWithPicture': inside(pictured.comparisonWithPicture, 'The same, with a picture'),
  'analysis.howLong': inside(howLong, 'How long it took to the board, as a picture'),
  'analysis.exposure': inside(analysis.exposure, 'Whether earlier actions could show'),
  'analysis.became': inside(became, 'What became of the actions'),
  'analysis.exposureInWords': open(analysis.exposureInWords, 'That earlier actions were not done yet'),
  'analysis.difference': inside(analysis.difference, 'What parts the better audits from others'),
  'analysis.unanswered': inside(themes.unanswered, 'The topics on which it cannot tell'),
  'analysis.teams': inside(analysis.teams, 'Why there is no figure for a team'),
  'analysis.agreement': inside(beside.agreement, 'How far auditors agreed'),
  'analysis.tested': inside(beside.tested, 'What differed, and whether chance explains it'),
  'analysis.topicsCompared': inside(beside.topicsCompared, 'Topics beside those of earlier audits'),
  'analysis.consistency': inside(beside.consistency, 'What the audits tell of teams'),
  'analysis.standards': inside(beside.standardsOnList, 'The standards on the whole list'),
  'analysis.representation': inside(beside.representation, 'How like the list the sample is'),
  'analysis.silence': inside(analysis.silence, 'How much the audits left unsaid'),
  'analysis.record': inside(record, 'How far the record bore out the files'),
  'analysis.inWords': open(analysis.inWords, 'That the analysis rests on figures'),
  'analysis.added': inside(analysis.added, 'A place for what the author adds'),
  'analysis.addedForThePublic': open(analysis.addedForThePublic, 'A place for what the author adds'),
  'publicFigures.size': open(figures.publicSize, 'How many were audited, or why there are no figures'),
  'publicFigures.grades': open(figures.publicGrades, 'The grades that may be told'),
  'publicFigures.safeguarded': open(figures.publicSafeguarded, '“Safeguarded”, as far as it may be told'),
  'publicFigures.topics': open(figures.publicTopics, 'The answers that may be told, topic by topic'),
  'publicFigures.inWords': open(figures.publicInWords, 'What the analysis rests on'),
  'publicFigures.intervals': open(figures.publicIntervals, 'What the figures tell of the whole list'),
  'publicFigures.comparison': open(figures.publicComparison, 'This audit beside the earlier one'),
  'actions.recommendations': both(recommendations, 'The actions, in their own words'),
}

/** The writer that a layout names, on the side where it stands; undefined where there is none or it may not stand. */
export function writerNamed<S extends Side>(side: S, code: string): WriterEntry[S] | undefined {
  return (Object.hasOwn(WRITERS, code) ? WRITERS[code]?.[side] : null) ?? undefined
}

/** Whether a public report in the layout gives the figures that everybody may read, where there are enough audits. */
export function tellsPublicFigures(layout: Pick<Layout, 'public'>): boolean {
  const planned = layout.public.flatMap(({ paragraphs }) => paragraphs)
  return planned.some((each) => 'writer' in each && each.writer.startsWith('publicFigures.'))
}

/** For every audience: it needs nothing that the public may not know. */
function both(write: Writer<AnyFacts>, says: string): WriterEntry {
  return { says, inside: write, public: write }
}

/** For the board and its partners alone. */
function inside(write: Writer<InsideFacts>, says: string): WriterEntry {
  return { says, inside: write, public: null }
}

/** For the public alone. */
function open(write: Writer<PublicFacts>, says: string): WriterEntry {
  return { says, inside: null, public: write }
}
