/** A part of a paragraph's text: a plain line, or lines of a list that stand together. */
export type Block =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }

const ITEM = /^\s*-\s+/

/** The text of a paragraph in its parts; a line that begins with `- ` is an item of a list. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const last = blocks.at(-1)
    if (!ITEM.test(line)) blocks.push({ kind: 'line', text: line })
    else if (last?.kind === 'list')
      blocks[blocks.length - 1] = { kind: 'list', items: [...last.items, itemOf(line)] }
    else blocks.push({ kind: 'list', items: [itemOf(line)] })
  }
  return blocks
}

function itemOf(line: string): string {
  return line.replace(ITEM, '')
}
