import { Worker } from 'node:worker_threads'
import type { LinearAnswer, LinearModel, Limits, Solve } from './linear.ts'

const THREAD = new URL('./highs-thread.mjs', import.meta.url)
// The solver looks at its clock now and then; a thread that does not answer after this much more is given up.
const GRACE_SECONDS = 3

/** Does the work with a solver that runs in a thread of its own, which ends with the work. */
export async function withSolver<Value>(work: (solve: Solve) => Promise<Value>): Promise<Value> {
  const thread = new Worker(THREAD)
  let isGivenUp = false
  try {
    return await work(async (model, limits) => {
      const answer = isGivenUp ? null : await ask(thread, model, limits)
      isGivenUp = answer === null
      return answer ?? NO_ANSWER
    })
  } finally {
    await thread.terminate()
  }
}

const NO_ANSWER: LinearAnswer = { status: 'outOfTime', values: null, objective: 0, bound: -Infinity }

/** What the thread answers, or null when it does not in time. */
function ask(thread: Worker, model: LinearModel, limits: Limits): Promise<LinearAnswer | null> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void) => {
      clearTimeout(timer)
      thread.off('message', answered).off('error', failed)
      settle()
    }
    const answered = (answer: LinearAnswer) => done(() => resolve(answer))
    const failed = (fault: Error) => done(() => reject(fault))
    const timer = setTimeout(() => done(() => resolve(null)), (limits.seconds + GRACE_SECONDS) * 1000)
    thread.on('message', answered).on('error', failed)
    thread.postMessage({ model, ...limits })
  })
}
