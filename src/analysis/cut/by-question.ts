/** Something for every question: by topic, then by question. */
export type ByQuestion<Thing> = Readonly<Record<string, Readonly<Record<string, Thing>>>>
