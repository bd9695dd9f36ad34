import { defineTable, type Table } from '../imports/index.ts'
import { answerColumns, answerKey, takeAnswers } from './case/taking/answers.ts'
import { checkFollowUp, followUpColumns, followUpKey, takeFollowUps } from './case/taking/follow-ups.ts'

const answers = defineTable({
  target: 'answers',
  title: 'Answers of past audits',
  after: ['cases'],
  columns: answerColumns,
  key: answerKey,
  begin: takeAnswers,
})

const followUps = defineTable({
  target: 'follow_ups',
  title: 'Follow-ups of past audits',
  after: ['cases'],
  columns: followUpColumns,
  key: followUpKey,
  check: checkFollowUp,
  begin: takeFollowUps,
})

/** What files may say of cases of the past, by round and place in the sample. */
export const tables: readonly Table[] = [answers, followUps]
