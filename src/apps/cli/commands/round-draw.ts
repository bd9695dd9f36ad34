import { Option, type Command } from 'commander'
import type { Actor } from '../../../access/index.ts'
import {
  commitNonce,
  drawAlone,
  freezeRound,
  isDrawn,
  revealNonce,
  roundShow,
} from '../../../audits/index.ts'
import type { House } from '../../house.ts'
import { withHouse } from '../context.ts'
import { print, say } from '../output.ts'
import { expectDone, Refused } from '../refused.ts'

interface DrawOptions {
  readonly as?: string
  readonly json?: boolean
  readonly commit?: string
  readonly reveal?: string
}

const HELP = `
A planned round is frozen first. In one-person mode the draw follows at once. In two-person mode each of the two
runs --commit and keeps the nonce that is printed; then each runs --reveal with it, and the second one draws.`

export function addDraw(round: Command): void {
  round
    .command('draw')
    .description('Freeze the frame and draw the sample')
    .argument('<round>', 'the code of the round')
    .addOption(
      new Option('--commit <seat>', 'two-person mode: make your nonce, as lead or independent')
        .choices(['lead', 'independent'])
        .conflicts('reveal'),
    )
    .option('--reveal <nonce>', 'two-person mode: show the nonce that you kept')
    .option('--as <login>', 'who draws (in a story: anybody; default the audit lead)')
    .option('--json', 'one JSON document on standard output')
    .addHelpText('after', HELP)
    .action((code: string, options: DrawOptions) =>
      withHouse(options.as, ({ house, actor }) => draw(house, actor, code, options)),
    )
}

/** What is wanted is judged before anything is frozen: a freeze cannot be taken back. */
export async function draw(house: House, actor: Actor, round: string, options: DrawOptions): Promise<void> {
  const { document } = expectDone(await house.door.see(actor, roundShow, { round }))
  if (isDrawn(document)) throw new Refused(`The round ${round} is drawn already. A sample is drawn once.`)
  if (document.status === 'planned') await freeze(house, actor, round, options)
  if (options.commit !== undefined) return commit(house, actor, round, options)
  if (options.reveal !== undefined) return reveal(house, actor, round, options)
  const drawn = expectDone(await house.door.run(actor, drawAlone, { round }))
  print(options.json === true, { round, seed: drawn.seed }, [`Drawn. Seed ${drawn.seed}`])
}

async function freeze(house: House, actor: Actor, round: string, options: DrawOptions): Promise<void> {
  if (options.reveal !== undefined)
    throw new Refused(`The list of the round ${round} is not frozen yet, so there is no nonce of it to show.`)
  const asked = { round, next: options.commit ?? 'draw' }
  const { hash, childCount } = expectDone(await house.door.run(actor, freezeRound, asked))
  say(`Frozen: ${childCount} children, frame hash ${hash}`)
}

async function commit(
  house: House,
  actor: Actor,
  round: string,
  { commit: seat, json }: DrawOptions,
): Promise<void> {
  const made = expectDone(await house.door.run(actor, commitNonce, { round, seat }))
  const document = { round, seat: made.seat, commitment: made.commitment, nonce: made.nonce }
  print(json === true, document, [
    `Commitment ${made.commitment}`,
    `Your nonce, kept nowhere else: ${made.nonce}`,
  ])
}

async function reveal(
  house: House,
  actor: Actor,
  round: string,
  { reveal: nonce, json }: DrawOptions,
): Promise<void> {
  const { seat, drawn } = expectDone(await house.door.run(actor, revealNonce, { round, nonce }))
  // Frame and seed give the sample away, which is the audit lead's alone until it is released.
  const seed = drawn === null || drawn.cases === null ? null : drawn.seed
  const done = seed === null ? 'Drawn. The audit lead sees the sample.' : `Drawn. Seed ${seed}`
  const line = drawn === null ? 'Shown. The other nonce has still to be shown.' : done
  print(json === true, { round, seat, seed }, [line])
}
