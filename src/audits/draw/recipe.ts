/**
 * How anyone can draw the sample again in any language from the frame file and the two nonces, one sentence a line.
 * @source domain.md, drawing a sample that anyone can check
 */
export const RECIPE: readonly string[] = [
  'The frame file is plain text in UTF-8, and every line of it ends with one line feed.',
  'It begins with the line goldthread-draw-1 and goes on with six lines, round, register, as-at, known-on, size and strata: the word, one space and the value, with days as YYYY-MM-DD.',
  'Then comes one line for each child who could be drawn: the word child, a tab, the stratum (the word none where the line strata says none), a tab and the reference.',
  'Then comes one line for each child who was left out: the word excluded, a tab, the code of the reason, a tab and the reference.',
  'The child lines are sorted by their bytes, and after them the excluded lines in the same way.',
  'A reference is the first 20 hex digits of SHA-256(salt:source:identifier); the salt stays with the authority, so a reference says nothing about the child.',
  'Every SHA-256 here is taken of UTF-8 bytes, with the parts joined by one colon, and is written and used as 64 lower-case hex digits.',
  'The frame hash is the SHA-256 of the whole frame file, and it was kept before either nonce existed.',
  'A nonce is 64 lower-case hex digits; its commitment is SHA-256(frame hash:role:nonce), where the role is lead or independent, and both were kept before either nonce was shown.',
  'The seed is SHA-256(frame hash:lead nonce:independent nonce).',
  'The order is the references of all child lines, whatever their strata, sorted by SHA-256(seed:reference), the smallest first; the excluded take no part.',
  'Without strata, the first references of the order are the sample, as many as the size says, and the rest of the order is the reserve.',
  'With strata, each stratum gives the size times its children divided by all children, rounded down; places left over go one each to the largest remainders, and among equal ones to the name whose bytes come first.',
  'Each stratum gives the first of its own references in the order, the whole sample is written in the order, and what remains of a stratum, in the order, is its reserve.',
  'A case that is replaced gives its place to the first child in the reserve (of its own stratum, where there are strata) who has not been used yet, and the reason is kept.',
]
