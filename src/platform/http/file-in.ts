/**
 * A file that somebody sent: where it lies now and what it was called there. A class, because whoever sends a form as
 * JSON could write an object with any path in it, but cannot make one of these.
 */
export class FileIn {
  readonly name: string
  readonly path: string

  constructor(name: string, path: string) {
    this.name = name
    this.path = path
  }
}

/** The files in a field of a form, one or several. */
export function filesIn(value: unknown): readonly FileIn[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.filter((each) => each instanceof FileIn)
}
