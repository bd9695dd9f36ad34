import type { Tool } from '../../audits/index.ts'

/**
 * Questions of the shipped tools whose answers tell of the child and the family and not of the practice of workers: that
 * every child went missing, refused help or was wrongly listed is not for everybody.
 */
const OF_THE_CHILD: Readonly<Record<string, readonly string[] | 'all'>> = {
  missingEpisodes: 'all',
  directWork: ['declineRecorded'],
  listing: ['appropriate'],
  healthAndDevelopment: ['notBroughtFollowedUp'],
}

/** Whether a question is about the child. One that an authority added is taken to be, for nobody has looked at it. */
export function isAboutTheChild(tool: Tool | null, topic: string, question: string): boolean {
  if (tool === null || tool.edition !== null) return true
  const listed = OF_THE_CHILD[topic] ?? []
  return listed === 'all' || listed.includes(question)
}
