/** An id in the case system holds no spaces: what does is a narrative, and that stays there. */
export const REFERENCE = /^\S{1,100}$/
