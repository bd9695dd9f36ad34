export const NO_SUCH_CASE =
  'No case stands at this place of this round. Take in the round and its cases first.'
export const AUDITED_HERE =
  'This round is audited here, by its auditors. Answers from a file are taken for rounds of the past only.'
export const NO_TOOL =
  'The round names no audit tool that this program knows, so its questions are not known.'
export const NO_SUCH_QUESTION = 'The audit tool of this round does not ask this question in this topic.'
export const NOT_OFFERED = 'The question does not offer this answer.'
export const DONE_BEFORE = 'It cannot have been acted on before it was raised.'
