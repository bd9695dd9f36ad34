import type { Command } from 'commander'
import { freshCut, resultsDocument, resultsQuery } from '../../../analysis/index.ts'
import { roundFrame, roundList, roundShow, roundVerify } from '../../../audits/index.ts'
import type { Actor } from '../../../access/index.ts'
import type { House } from '../../house.ts'
import { withHouse } from '../context.ts'
import { withShowOptions, type ShowOptions } from '../options.ts'
import { print } from '../output.ts'
import { expectDone, Refused } from '../refused.ts'
import { addDraw } from './round-draw.ts'
import { frameLines, listLines, resultsLines, showLines, verifyLines } from './round-lines.ts'

export function addRound(goldthread: Command): void {
  const round = goldthread.command('round').description('Themed audit rounds: plan, draw, verify, results.')
  addList(round)
  addShow(round)
  addFrame(round)
  addDraw(round)
  addVerify(round)
  addResults(round)
}

const ROUND = 'the code of the round, like april-2015'

function addList(round: Command): void {
  withShowOptions(round.command('list').description('Every round, the latest first')).action(
    ({ as, json }: ShowOptions) =>
      withHouse(as, async ({ house, actor }) => {
        const list = expectDone(await house.door.see(actor, roundList, {}))
        print(json === true, list, listLines(list))
      }),
  )
}

function addShow(round: Command): void {
  withShowOptions(round.command('show').description('One round with the cases that you may see'))
    .argument('<round>', ROUND)
    .action((code: string, { as, json }: ShowOptions) =>
      withHouse(as, async ({ house, actor }) => {
        const { document } = expectDone(await house.door.see(actor, roundShow, { round: code }))
        print(json === true, document, showLines(document))
      }),
    )
}

function addFrame(round: Command): void {
  withShowOptions(round.command('frame').description('The frozen frame and its draw, to redo it elsewhere'))
    .argument('<round>', ROUND)
    .action((code: string, { as, json }: ShowOptions) =>
      withHouse(as, async ({ house, actor }) => {
        const seen = await house.door.see(actor, roundFrame, { round: code })
        if (!seen.ok) await sayWhyNoFrame(house, actor, code)
        const frame = expectDone(seen)
        const { isWithheld: _told, ...document } = frame
        print(json === true, document, frameLines(frame))
      }),
    )
}

/** Says to whoever sees the round that there is no frame of it; to others there is no such round. */
async function sayWhyNoFrame(house: House, actor: Actor, round: string): Promise<void> {
  const { document } = expectDone(await house.door.see(actor, roundShow, { round }))
  throw new Refused(
    document.status === 'planned'
      ? `The list of the round ${round} is not frozen yet, so there is no frame to show.`
      : `No frame was kept of the round ${round}.`,
  )
}

function addVerify(round: Command): void {
  withShowOptions(round.command('verify').description('Compute the draw again from what was kept of it'))
    .argument('<round>', ROUND)
    .action((code: string, { as, json }: ShowOptions) =>
      withHouse(as, async ({ house, actor }) => {
        const verified = expectDone(await house.door.see(actor, roundVerify, { round: code }))
        const { round: checked, matches, frameHash, seed } = verified
        print(json === true, { round: checked, matches, frameHash, seed }, verifyLines(verified))
        if (!matches) process.exitCode = 1
      }),
    )
}

function addResults(round: Command): void {
  withShowOptions(
    round.command('results').description('Grades, answers with denominators, and the earlier rounds'),
  )
    .argument('<round>', ROUND)
    .action((code: string, { as, json }: ShowOptions) =>
      withHouse(as, async ({ house, actor }) => {
        await freshCut(house, actor, code)
        const seen = await house.door.see(actor, resultsQuery, { round: code })
        const { cut, withheld } = expectDone(seen)
        if (cut === null) throw new Refused(withheld ?? `Nothing of the round ${code} can be counted yet.`)
        print(
          json === true,
          resultsDocument(cut.figures),
          resultsLines(cut.figures, (await house.moment()).words),
        )
      }),
    )
}
