import { sayDay } from '../../../kernel/day.ts'
import type { Words } from '../../../kernel/words.ts'
import { sayCondition, sayFactKinds, sayStandards } from '../words.ts'
import type { Part, Saying, ToolChange } from './compare.ts'

export const CHANGE_WORDS: Readonly<Record<ToolChange['kind'], string>> = {
  added: 'Added',
  removed: 'Removed',
  reworded: 'Changed',
  moved: 'Moved',
}

export const PART_WORDS: Readonly<Record<Part, string>> = {
  topic: 'Topic',
  question: 'Question',
  title: 'Title',
  inForceFrom: 'In force from',
  goodLooksLike: 'What good looks like',
  text: 'Wording of the question',
  help: 'Help',
  kind: 'Compliance or quality',
  blind: 'Whether the auditors answer it blind',
  answers: 'Answers offered',
  askedWhen: 'When it is asked',
  facts: 'Facts shown beside it',
  standards: 'Standards shown beside it',
  grade: 'Grade and its guidance',
  safeguarded: 'Whether the child is safeguarded',
  answerHelp: 'When to choose an answer',
}

export const NO_CHANGES = 'Nothing is different.'

/** How the changes of a tool say days, answers and conditions. */
export function sayingIn(words: Words): Saying {
  return {
    day: sayDay,
    answers: (tool, answers) =>
      tool.answers
        .filter(({ code }) => answers.includes(code))
        .map(({ wording }) => wording)
        .join(', '),
    condition: (tool, condition) =>
      condition === null ? 'Always' : `If ${sayCondition(tool, words, condition)}`,
    facts: sayFactKinds,
    standards: sayStandards,
  }
}
