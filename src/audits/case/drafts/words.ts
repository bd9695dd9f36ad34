import { sayInstant } from '../../../kernel/instant.ts'
import type { Draft } from './model.ts'

export const KEPT_ELSEWHERE =
  'You typed something else into this form in another window. Both stand on this page: leave what is right, and send it by the button.'
export const TOO_LONG_TO_KEEP = 'Shorten this to 20,000 characters'
export const DRAFT_KEPT = 'What you typed is kept and not sent yet.'
export const ONLY_MODERATORS = 'A moderator moderates this case.'

/** Above a form that shows what was typed before. */
export function sayDraft({ at }: Pick<Draft, 'at'>): string {
  return `You typed this on ${sayInstant(at)} and have not sent it. Nobody else sees it.`
}

export function sayOtherDraft({ at }: Pick<Draft, 'at'>): string {
  return `Kept from another window on ${sayInstant(at)}:`
}
