import type { Page } from '../../../access/index.ts'
import type { JoiningCommands } from '../../joining/commands.ts'
import { pairPage } from './[one]/[other]/page.tsx'
import { joiningPage } from './joinings/[joining]/page.tsx'
import { oneChildPage } from './page.tsx'

/** The pages on which two children become one, for the tables that the rooms declared. */
export function joiningPages(joining: JoiningCommands): readonly Page[] {
  return [oneChildPage, pairPage(joining), joiningPage(joining)]
}
