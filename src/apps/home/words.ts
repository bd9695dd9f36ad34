import { plural } from '../../kernel/sentence.ts'

/** `1 child`, `3 children`, `no children`. */
export function counted(count: number, one: string, many: string): string {
  return `${count === 0 ? 'no' : count.toLocaleString('en-GB')} ${plural(count, one, many)}`
}
