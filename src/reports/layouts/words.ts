export const NO_SUCH_PLACE = 'This section or paragraph is not there any more. Read the layout again.'
export const DRAFT_THERE = 'A new layout is being written already. Finish or discard it first.'
export const LAYOUT_CHANGED = 'Somebody changed this layout while you had it open. What stands now is shown.'
export const NOTHING_CHANGED =
  'This says the same as the layout that it was made from. Change something, or discard it.'
