/** What can be done with standards and seen of them, in plain words. */
export const STANDARDS: Readonly<Record<string, string>> = {
  seeLineOfSight: 'Looked at the line of sight to a child',
}
