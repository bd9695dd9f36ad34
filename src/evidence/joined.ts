import type { JoiningGround } from '../organisation/index.ts'

/** What this room keeps of a child: it moves when two children are found to be one. */
export const evidenceOfChild: Pick<JoiningGround, 'things' | 'links'> = {
  things: ['evidence.entry', 'evidence.missing_episode', 'evidence.status'],
  links: [{ table: 'evidence.interview_episode', by: 'interview_id', of: 'evidence.entry' }],
}
