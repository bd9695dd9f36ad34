import type { Audience } from '../model.ts'

export function reportAddress(round: string, audience?: Audience, version?: number): string {
  const asked = [
    ...(audience === undefined ? [] : [`audience=${audience}`]),
    ...(version === undefined ? [] : [`version=${version}`]),
  ]
  return `/rounds/${round}/report${asked.length === 0 ? '' : `?${asked.join('&')}`}`
}

export function fileAddress(
  round: string,
  ending: 'docx' | 'pdf' | 'html' | 'csv',
  audience: Audience,
  version: number,
): string {
  return `/rounds/${round}/report.${ending}?audience=${audience}&version=${version}`
}

export function paragraphAddress(report: string, paragraph: string, audience: Audience): string {
  return `/reports/${report}/paragraphs/${paragraph}?audience=${audience}`
}

export function changesAddress(report: string, audience: Audience): string {
  return `/reports/${report}/changes?audience=${audience}`
}

export function commentsAddress(report: string, paragraph: string, audience: Audience): string {
  return `/reports/${report}/paragraphs/${paragraph}/comments?audience=${audience}`
}

export function findingAddress(report: string, finding: string): string {
  return `/reports/${report}/findings/${finding}`
}

/** Where the words of a finding are changed; null where they come from somewhere else. */
export function mendAddress(
  report: string,
  { place, audience }: { readonly place: string; readonly audience: Audience },
): string | null {
  if (['header.theme', 'header.correction', 'figures'].includes(place)) return null
  if (place.startsWith('header.')) return `/reports/${report}/header`
  if (place.startsWith('actions.') || place === 'background.earlierActions') return '/actions'
  return paragraphAddress(report, place, audience)
}
