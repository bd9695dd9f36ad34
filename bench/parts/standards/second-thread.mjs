// The upper half of the children on a thread of its own, as a second worker of the queue would have it: DuckDB uses every
// core of the machine too.
import { once } from 'node:events'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { fiveStandards } from './five.mjs'
import { askedOf, timelineOfRecord, verdictSink } from './ours.mjs'

/** Opens the thread with a record of its own, of which it judges the children from `half` on. */
export async function openSecondThread(file, record, half) {
  const { children, kinds, count, first, day, attributes, stayFirst, stayFrom, stayUntil } = record
  const own = { children, kinds, count, first, day, attributes, stayFirst, stayFrom, stayUntil }
  const worker = new Worker(new URL(import.meta.url), { workerData: { file, record: own, half } })
  await once(worker, 'message')
  return {
    async judge() {
      worker.postMessage('judge')
      return (await once(worker, 'message'))[0]
    },
    close: () => worker.terminate(),
  }
}

if (!isMainThread) {
  const { file, record, half } = workerData
  const parts = await import(file)
  const timeline = timelineOfRecord(record, parts)
  const standards = fiveStandards()
  const stop = (_child, standard, fault) => {
    throw new Error(`A fault in ${standard}`, { cause: fault })
  }
  parentPort.on('message', () => {
    const sink = verdictSink(standards.length, record.children, parts.VERDICT_OF_SEEN)
    parts.evaluate(parts.runOf(timeline, standards, askedOf(parts, record.kinds), sink, stop), half)
    parentPort.postMessage(sink.verdicts.map((verdicts) => verdicts.subarray(half)))
  })
  parentPort.postMessage('ready')
}
