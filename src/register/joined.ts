import type { ThingsOfChild } from '../organisation/index.ts'

/** What this room keeps of a child by an identity: it moves when two children are found to be one. */
export const staysOfChild: readonly ThingsOfChild[] = ['register.stay']
