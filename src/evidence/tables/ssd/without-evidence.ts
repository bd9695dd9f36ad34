import { defineTable, filled, text, type Specification } from '../../../imports/index.ts'
import { NO_EVIDENCE } from '../words.ts'
import { dataset } from './dataset.ts'

/** A table that belongs to a known format and says nothing that is kept; every row of it counts as known already. */
export function tableWithoutEvidence(
  target: string,
  title: string,
  id: string,
  specification: Specification,
  note = NO_EVIDENCE,
) {
  return defineTable({
    target,
    title,
    specification,
    note,
    after: [],
    columns: { id: filled(text, id) },
    key: ({ id: own }) => own,
    begin: async () => async (rows) => rows.map(() => ({ outcome: 'unchanged', child: null, note: null })),
  })
}

const VOICE =
  'The dataset’s questionnaire on the voice of the child is filler in its present version. It is no evidence of wishes and feelings; its rows were read and none was kept.'

/** Tables of the dataset that are filler, or that no standard asks for. */
export const withoutEvidence = [
  tableWithoutEvidence(
    'ssd_voice_of_child',
    'Voice of the child',
    'voch_table_id',
    dataset(
      'voch',
      'table_id person_id explained_worries story_help_understand agree_worker plan_safe tablet_help_explain',
    ),
    VOICE,
  ),
]
