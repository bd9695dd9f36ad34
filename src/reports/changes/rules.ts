import { isDeepStrictEqual } from 'node:util'
import type { Draft, DraftParagraph } from '../rules/draft.ts'

/** A paragraph whose words or figures are not what they were. */
export interface ChangedParagraph {
  readonly key: string
  readonly number: string
  readonly before: string
  readonly after: string
  /** The words are the same; what its table or picture shows is not. */
  readonly isTableOnly: boolean
  /** A person's words of it do not hold for the other figures, and have to be written again. */
  readonly losesEdit: boolean
}

/** The paragraphs that a person edited: what was drafted, and what stands. */
export function editedIn(draft: Draft): ChangedParagraph[] {
  return paragraphsOf(draft)
    .filter(({ isEdited }) => isEdited)
    .map(({ key, number, drafted, standing }) => ({
      ...{ key, number: number ?? 'Left out', before: drafted, after: standing },
      ...{ isTableOnly: false, losesEdit: false },
    }))
}

/** The paragraphs that newer figures would draft otherwise. */
export function countedOtherwise(now: Draft, newer: Draft): ChangedParagraph[] {
  const [old, fresh] = [paragraphsOf(now), paragraphsOf(newer)]
  const keys = [...new Set([...old, ...fresh].map(({ key }) => key))]
  return keys
    .map((key) => changeOf(key, find(old, key), find(fresh, key)))
    .filter(({ before, after, isTableOnly }) => before !== after || isTableOnly)
}

type Compared = Pick<DraftParagraph, 'number' | 'drafted' | 'table' | 'picture' | 'isEdited'>

const NOT_THERE: Compared = { number: null, drafted: '', table: null, picture: null, isEdited: false }

function find(paragraphs: readonly DraftParagraph[], key: string): Compared {
  return paragraphs.find((each) => each.key === key) ?? NOT_THERE
}

function changeOf(key: string, old: Compared, fresh: Compared): ChangedParagraph {
  const isOther = old.drafted !== fresh.drafted
  const isShownOtherwise = !isDeepStrictEqual([old.table, old.picture], [fresh.table, fresh.picture])
  return {
    ...{ key, number: fresh.number ?? old.number ?? '', before: old.drafted, after: fresh.drafted },
    ...{ isTableOnly: !isOther && isShownOtherwise, losesEdit: isOther && old.isEdited },
  }
}

function paragraphsOf({ sections }: Draft): DraftParagraph[] {
  return sections.flatMap(({ paragraphs }) => paragraphs)
}
