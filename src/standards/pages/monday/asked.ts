import { z } from 'zod'
import { SOON_DAYS } from '../../warnings/model.ts'

const MOST_DAYS = 60

/** What a Monday is asked for, from its address: whatever cannot be read is as if it had not been asked. */
export const askedSchema = z.object({
  team: z.uuid().optional().catch(undefined),
  standard: z
    .string()
    .max(100)
    .regex(/^[A-Za-z0-9-]+$/)
    .optional()
    .catch(undefined),
  days: z.coerce.number().int().min(1).max(MOST_DAYS).catch(SOON_DAYS),
  show: z.enum(['now', 'history']).catch('now'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type Asked = z.infer<typeof askedSchema>

/** The address of a Monday that is asked for otherwise in some parts. */
export function addressOf(asked: Asked, change: Partial<Asked> = {}): string {
  const { team, standard, days, show, page } = { ...asked, ...change }
  const parts = new URLSearchParams()
  if (team !== undefined) parts.append('team', team)
  if (standard !== undefined) parts.append('standard', standard)
  if (days !== SOON_DAYS) parts.append('days', String(days))
  if (show !== 'now') parts.append('show', show)
  if (page !== 1) parts.append('page', String(page))
  return parts.size === 0 ? '/monday' : `/monday?${parts.toString()}`
}
