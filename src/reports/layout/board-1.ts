import * as analysis from './analysis.ts'
import { earlierActions, earlierFindings, earlierRound, earlierRoundInWords } from './background.ts'
import type { Layout, SectionLayout } from './model.ts'
import { comparisonPurpose, findingsPurpose } from './purpose.ts'
import { recommendations } from './recommendations.ts'
import * as themes from './themes.ts'
import * as update from './update.ts'

const TITLES = {
  purpose: { number: 1, title: () => '1.0 Purpose' },
  background: { number: 2, title: () => '2.0 Background' },
  update: { number: 3, title: () => '3.0 Update' },
  themes: { number: 4, title: themes.title },
  analysis: { number: 5, title: () => '5.0 Analysis' },
  actions: { number: 6, title: () => '6. Action/Recommendations' },
} satisfies Record<string, Omit<SectionLayout<never>, 'paragraphs'>>

/** The report to a safeguarding board on a themed audit, in the order of the seed. @source seed 1.0 to 6.4 */
export const BOARD_1: Layout = {
  name: 'board-1',
  inside: [
    { ...TITLES.purpose, paragraphs: [findingsPurpose, comparisonPurpose] },
    { ...TITLES.background, paragraphs: [earlierRound, earlierFindings, earlierActions] },
    {
      ...TITLES.update,
      paragraphs: [
        update.undertaken,
        update.process,
        update.sample,
        update.results,
        update.ages,
        update.summary,
        update.uniqueness,
      ],
    },
    { ...TITLES.themes, paragraphs: [themes.topics, themes.silentTopics, themes.followUp] },
    {
      ...TITLES.analysis,
      paragraphs: [
        ...[analysis.grades, analysis.safeguarded, analysis.comparison, analysis.exposure],
        ...[analysis.difference, analysis.teams, analysis.silence, analysis.added],
      ],
    },
    { ...TITLES.actions, paragraphs: [recommendations] },
  ],
  public: [
    { ...TITLES.purpose, paragraphs: [findingsPurpose, comparisonPurpose] },
    { ...TITLES.background, paragraphs: [earlierRoundInWords, earlierActions] },
    { ...TITLES.update, paragraphs: [update.undertakenInWords, update.whyNoFigures] },
    { ...TITLES.themes, paragraphs: [themes.topicsInWords] },
    {
      ...TITLES.analysis,
      paragraphs: [analysis.inWords, analysis.exposureInWords, analysis.addedForThePublic],
    },
    { ...TITLES.actions, paragraphs: [recommendations] },
  ],
}
