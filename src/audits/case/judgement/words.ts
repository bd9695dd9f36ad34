export const NEEDS_GRADE_REASON =
  'Give the reason for the grade: what weighed most, in two or three sentences'
export const NEEDS_FOLLOW_UP =
  'Raise a follow-up first. A child who is not safeguarded, or about whom you cannot tell, needs somebody to act today or soon.'
export const NEEDS_SAFE_REASON =
  'An immediate follow-up was raised for this child. Say why the child is safeguarded all the same.'
