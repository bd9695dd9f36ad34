export const SAY_COMMENT = 'Write the comment, or leave the page'
