import { isRole, ROLE_NAMES } from '../access/index.ts'
import { capitalised } from '../kernel/sentence.ts'
import { VERB_WORDS } from './verb-words.ts'

export const UNKEEPABLE =
  'This holds a character that cannot be kept (a null byte, often from a copied file). Type the text again, or paste it as plain text.'

export const ROOMS = [
  ...(['access', 'trail', 'organisation', 'register', 'evidence', 'imports', 'standards'] as const),
  ...(['audits', 'analysis', 'actions', 'reports', 'notices', 'home'] as const),
] as const

export const ROOM_NAMES: Readonly<Record<(typeof ROOMS)[number], string>> = {
  access: 'Accounts and sign-in',
  trail: 'Trail',
  organisation: 'Organisation',
  register: 'Register',
  evidence: 'Evidence',
  imports: 'Imports',
  standards: 'Standards',
  audits: 'Audits',
  analysis: 'Analysis',
  actions: 'Actions',
  reports: 'Reports',
  notices: 'Notices and mail',
  home: 'Home page',
}

export const RESULTS = ['done', 'seen', 'refused'] as const

export const RESULT_NAMES: Readonly<Record<string, string>> = {
  done: 'Done',
  seen: 'Seen',
  refused: 'Refused',
}

/** Every verb that has words of its own, by these words. */
export const VERBS: readonly string[] = Object.entries(VERB_WORDS)
  .flatMap(([room, words]) => Object.keys(words).map((what) => `${room}.${what}`))
  .sort((a, b) => sayVerb(a).localeCompare(sayVerb(b), 'en-GB'))

/** What was done or seen, in plain words; a verb without words of its own is taken apart: `Register: see stay`. */
export function sayVerb(verb: string): string {
  const [room = '', what = ''] = verb.split('.')
  return VERB_WORDS[room]?.[what] ?? `${capitalised(room)}: ${apart(what)}`
}

/** The roles that somebody held at the time, or the machine that it was. */
export function sayRole(role: string): string {
  if (role === 'none') return 'No role'
  return role
    .split(',')
    .map((each) => (isRole(each) ? ROLE_NAMES[each] : `Machine: ${each}`))
    .join(', ')
}

/** The name of a kept field as people read it: `Session token` for `sessionToken`. */
export function sayField(name: string): string {
  return capitalised(apart(name))
}

function apart(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`)
}
