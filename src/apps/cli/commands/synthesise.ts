import { InvalidArgumentError, Option, type Command } from 'commander'
import { formatDay, type Day } from '../../../kernel/day.ts'
import {
  planFor,
  planOfSize,
  SIZES,
  USUAL_DAY,
  USUAL_SEED,
  type Plan,
  type Size,
} from '../../../synthesis/index.ts'
import { writeExtract } from '../extract-folder.ts'
import { readDay } from '../options.ts'
import { print } from '../output.ts'

interface SynthesiseOptions {
  readonly authority: Size
  readonly children?: number
  readonly out: string
  readonly seed: number
  readonly asAt: Day
  readonly planted?: string
  readonly clean?: boolean
  readonly malformed?: boolean
  readonly json?: boolean
}

export function addSynthesise(goldthread: Command): void {
  goldthread
    .command('synthesise')
    .description(
      'Make an extract of an invented authority, with problems planted in it and the list of them.',
    )
    .addOption(
      new Option('--authority <size>', 'list, caseload or england')
        .choices(Object.keys(SIZES))
        .default('list'),
    )
    .option('--children <number>', 'so many children in need instead, one in ten listed', readCount)
    .requiredOption('--out <folder>', 'a folder that is empty or not there yet')
    .option('--seed <number>', 'the same seed gives the same files', readCount, USUAL_SEED)
    .addOption(
      new Option('--as-at <day>', 'the day of the extract')
        .argParser(readDay)
        .default(USUAL_DAY, formatDay(USUAL_DAY)),
    )
    .option('--planted <file>', 'where the list of what was planted goes (default <folder>-planted.csv)')
    .option('--clean', 'plant nothing')
    .option('--malformed', 'add a few rows that an import has to refuse')
    .option('--json', 'one JSON document on standard output')
    .action((options: SynthesiseOptions) => {
      const made = writeExtract(planOf(options), options.out, options.planted ?? null)
      print(options.json === true, made, [
        ...made.files.map(({ file, rows }) => `${file}: ${rows} rows`),
        `Planted: ${made.planted} (${made.plantedFile})`,
        `Take it in with: bin/goldthread import ${options.out} --source synthetic`,
      ])
    })
}

function planOf({ authority, children, seed, asAt, clean, malformed }: SynthesiseOptions): Plan {
  const more = { seed, asAt, hasPlanted: clean !== true, hasMalformed: malformed === true }
  return children === undefined ? planOfSize(authority, more) : planFor(children, more)
}

function readCount(written: string): number {
  if (!/^[1-9]\d{0,6}$/.test(written))
    throw new InvalidArgumentError('Write a whole number from 1 to 9999999.')
  return Number(written)
}
