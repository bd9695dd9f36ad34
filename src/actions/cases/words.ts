export const CHOOSE_EXPOSURE = 'Choose whether the case could show the action'
export const CHOOSE_CASE = 'Choose one of the cases'
export const SAY_WHY = 'Enter how you know, like “the plan was used in supervision since January”'
