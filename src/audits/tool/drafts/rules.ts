import type { Tool } from '../model.ts'

/** The number that the next own version of a tool gets: one more than the highest that was published. */
export function nextEdition(
  versions: readonly { readonly tool: Tool }[],
  { code, version }: Pick<Tool, 'code' | 'version'>,
): number {
  const same = versions.filter(({ tool }) => tool.code === code && tool.version === version)
  return Math.max(0, ...same.map(({ tool }) => tool.edition ?? 0)) + 1
}
