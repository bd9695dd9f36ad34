/** Why nothing can be read at a path, by the code that the system names; the path is the one that was asked for. */
const UNREADABLE: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `There is no file or folder ${path}.`,
  ENOTDIR: (path) =>
    `There is no file or folder ${path}: what should be a folder on the way to it is a file.`,
  EACCES: (path) =>
    `This account may not read ${path}. Nothing was taken in. Let the account that runs Goldthread read it, and every folder on the way to it.`,
  EPERM: (path) => `This account may not read ${path}. Nothing was taken in.`,
}

/** That a file or folder cannot be read, and why. */
export function sayUnreadable(path: string, code: string | null): string {
  const say = code === null ? undefined : UNREADABLE[code]
  return say?.(path) ?? `${path} cannot be read (${code ?? 'no reason given'}). Nothing was taken in.`
}
