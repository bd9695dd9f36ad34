import { readInstallation } from '../installing.ts'
import type { House } from '../house.ts'
import type { Installation } from './installation.ts'
import { expectDone, Refused } from './refused.ts'

interface Where {
  readonly house: House
  readonly installation: Pick<Installation, 'kind'>
}

/**
 * Refuses files over a story, whose passwords stand on its sign-in page: they may hold real children, and whoever
 * forgot to name the home of the own authority would show them to everybody. The story's own files may come again.
 */
export async function refuseIntoStory(
  { house, installation }: Where,
  path: string,
  isInvented: boolean,
): Promise<void> {
  const { isStory, name } = await house.authority()
  if (!isStory || isInvented || (await isOfStory(path))) return
  throw new Refused(sayStory(installation.kind, name))
}

async function isOfStory(path: string): Promise<boolean> {
  const installation = expectDone(await readInstallation(path))
  return installation !== null && installation.storyDay !== null
}

const PLACE = { embedded: 'This home', server: 'The database that DATABASE_URL names' }
const OWN = {
  embedded:
    'Name the home of your own authority, the same in every command: GOLDTHREAD_HOME=~/my-authority bin/goldthread import …',
  server: 'Name the database of your own authority with DATABASE_URL.',
}

function sayStory(kind: Installation['kind'], name: string): string {
  return (
    `${PLACE[kind]} holds the story “${name}”, and the passwords of a story stand on its sign-in page, so nothing ` +
    `was taken in. ${OWN[kind]} Only if these data are invented, add --into-story.`
  )
}
