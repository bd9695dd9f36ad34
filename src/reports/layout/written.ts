import type { InsideFacts, PublicFacts } from '../facts.ts'
import type { PlannedParagraph, SectionLayout, Writer, Written } from './model.ts'
import { writerNamed } from './registry.ts'

/** What a section of a layout says of these facts; a report for the public is given to writers for the public alone. */
export function writtenIn(section: SectionLayout, facts: InsideFacts | PublicFacts): Written[] {
  return section.paragraphs.flatMap((each) =>
    facts.audience === 'public'
      ? written(each, writerOf('public', each), facts)
      : written(each, writerOf('inside', each), facts),
  )
}

/** `4.0 Themes arising from the audits completed in April 2015`. */
export function titleOf(
  { title, number }: SectionLayout,
  place: number,
  { round }: InsideFacts | PublicFacts,
): string {
  return `${number.replaceAll('{n}', String(place))} ${title.replaceAll('{round}', round.name)}`
}

function writerOf<S extends 'inside' | 'public'>(side: S, each: PlannedParagraph) {
  return 'own' in each ? undefined : writerNamed(side, each.writer)
}

function written<Facts>(
  each: PlannedParagraph,
  write: Writer<Facts> | null | undefined,
  facts: Facts,
): readonly Written[] {
  if ('own' in each) {
    const { own, heading, words } = each
    return [{ key: `own.${own}`, text: words, ...(heading === null ? {} : { heading }) }]
  }
  // What was published was checked, so a writer that is missing was taken out of the program since.
  if (!write) throw new RangeError(`No writer of that name: ${each.writer}`)
  const made = write(facts)
  return made === null ? [] : 'key' in made ? [made] : made
}
