import { chmod, lchown, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Account } from './account.ts'

/** The port is part of the socket's name; there is no TCP port. */
export const PORT = 5432

// No TCP: the libraries that come with the binaries are old. No error, statement or parameter in the log,
// because the text of an error can hold what stood in a child's record ("invalid input syntax for type date").
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  port: String(PORT),
  unix_socket_permissions: '0700',
  max_connections: '100',

  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_level: 'replica',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',

  shared_buffers: '128MB',
  work_mem: '16MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '1GB',
  jit: 'off',

  // A home of a few dozen rows is planned by what stands in it too, from its first minute.
  autovacuum_naptime: '15s',
  autovacuum_analyze_threshold: '10',

  timezone: 'UTC',
  datestyle: 'ISO, YMD',
  default_text_search_config: 'pg_catalog.english',
  lc_messages: 'C',

  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_temp_files: '-1',
  log_autovacuum_min_duration: '-1',
  log_checkpoints: 'off',
}

// No password is asked, because the operating system has already asked who comes: the socket (0700) and the
// folder that it stands in (0700, or 0710 for the private group) let in the owner of the home alone.
const WHO_MAY_CONNECT = 'local all all trust\n'

/** Writes the settings and the list of who may connect into the cluster, anew for each start. */
export async function writeSettings(data: string, socketFolder: string, account: Account): Promise<void> {
  await replace(join(data, 'postgresql.conf'), settingsText(socketFolder), account)
  await replace(join(data, 'pg_hba.conf'), WHO_MAY_CONNECT, account)
}

function settingsText(socketFolder: string): string {
  // The setting is a list of folders: within it, a name with a comma stands in double quotes.
  const folders = `"${socketFolder.replaceAll('"', '""')}"`
  const all = Object.entries({ ...SETTINGS, unix_socket_directories: folders })
  return [
    '# Written by Goldthread at each start.',
    ...all.map(([name, value]) => `${name} = ${quoted(value)}`),
    '',
  ].join('\n')
}

function quoted(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}

async function replace(path: string, text: string, account: Account): Promise<void> {
  const part = `${path}.part`
  await writeFile(part, text, { mode: 0o600 })
  await chmod(part, 0o600)
  await lchown(part, account.uid, account.gid)
  await rename(part, path)
}
