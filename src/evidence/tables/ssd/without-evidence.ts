import { tableWithoutEvidence } from '../without-evidence.ts'
import { dataset } from './dataset.ts'

const VOICE =
  'The dataset’s questionnaire on the voice of the child is filler in its present version. It is no evidence of wishes and feelings; its rows were read and none was kept.'

/** Tables of the dataset that are filler, or that no standard asks for. */
export const withoutEvidence = [
  tableWithoutEvidence(
    'ssd_voice_of_child',
    'Voice of the child',
    ['voch_table_id'],
    dataset(
      'voch',
      'table_id person_id explained_worries story_help_understand agree_worker plan_safe tablet_help_explain',
    ),
    VOICE,
  ),
]
