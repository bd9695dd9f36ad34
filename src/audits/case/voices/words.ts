import type { Asked, Heard, Voice, WhoseWords } from './model.ts'

export const VOICE_WORDS: Readonly<Record<Voice, { readonly title: string; readonly question: string }>> = {
  worker: { title: 'The worker’s reflection', question: 'Was the worker asked to reflect on the work?' },
  child: { title: 'The child’s voice', question: 'Was the child asked, for this audit?' },
  family: { title: 'The family’s voice', question: 'Was the family asked, for this audit?' },
}

export const ASKED_WORDS: Readonly<Record<Asked, string>> = {
  yes: 'Yes',
  no: 'No',
  notRecorded: 'Not recorded',
}

export const WHOSE_WORDS_WORDS: Readonly<Record<WhoseWords, string>> = {
  own: 'Their own words',
  retold: 'Retold by somebody else',
  notRecorded: 'Not recorded',
}

export const SAY_WHETHER_ASKED = 'Choose whether they were asked, so that silence is not taken for a no'
export const HEARD_THOUGH_NOT_ASKED =
  'Nothing can have been said where nobody asked. Choose “Yes”, or take out what was said.'
export const HEARD_MEANWHILE =
  'Somebody changed this while your page was open. Read both versions, leave what you both agree on, and save again.'
export const TOO_LONG = 'Shorten this to 4,000 characters'

/** `Yes, in their own words`: the short form for a list and for paper. */
export function sayHeard({ asked, whoseWords }: Heard): string {
  if (asked === null) return 'Nothing written yet'
  if (asked !== 'yes') return ASKED_WORDS[asked]
  const whose = { own: ', in their own words', retold: ', retold by somebody else', notRecorded: '' }
  return `Yes${whoseWords === null ? '' : whose[whoseWords]}`
}
