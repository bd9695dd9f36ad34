export const NO_COMMENT = 'Write the comment'
export const LOOKS_LIKE_A_CHILD =
  'Take out the long number or the full date: a comment is about words, and nobody may be recognised by it'
export const RESOLVED_ALREADY = 'This comment was resolved already, or it is about another paragraph.'
