import type { Json } from '../access/index.ts'

/** One text for one value: keys sorted, no white space. The trail keeps this text so that it can be hashed later. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') return canonicalObject(value as Record<string, Json>)
  return JSON.stringify(value)
}

function canonicalObject(value: Readonly<Record<string, Json>>): string {
  const keys = Object.keys(value).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`).join(',')}}`
}
