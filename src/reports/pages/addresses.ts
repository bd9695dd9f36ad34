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
