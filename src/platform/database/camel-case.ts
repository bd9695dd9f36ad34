import { CamelCasePlugin, type PluginTransformResultArgs } from 'kysely'

/** Names as in the program for statements that go out; answers come back with theirs, once for each statement. */
class Naming extends CamelCasePlugin {
  nameOf(column: string): string {
    return this.camelCase(column)
  }

  override transformResult({ result }: PluginTransformResultArgs): Promise<typeof result> {
    return Promise.resolve(result)
  }
}

export const naming = new Naming({ maintainNestedObjectKeys: true })

/** The name that a column has in the program: `as_at` is `asAt`. */
export function camelCase(column: string): string {
  return naming.nameOf(column)
}
