/** What a variable of the environment says; one that is there and says nothing counts as not set. */
export function setting(name: string): string | undefined {
  const text = process.env[name]?.trim() ?? ''
  return text === '' ? undefined : text
}
