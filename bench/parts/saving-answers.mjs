// One auditor who goes through the topics of a case and saves one answer after the other, as a page saves itself: the
// whole form of the topic is sent, and one answer of it is new.
import { Agent, request } from 'node:http'
import { tokenIn } from './program.mjs'

/** The topics of a case as their pages offer them: each form's fields, and the answers to each question. */
export async function openTopics(address, cookie, file) {
  const home = await textOf(`${address}/cases/${file}`, cookie)
  const codes = new Set([...home.matchAll(/\/topics\/(\w+)"/g)].map(([, code]) => code))
  const topics = []
  for (const code of codes) {
    const html = await textOf(`${address}/cases/${file}/topics/${code}`, cookie)
    const questions = [...html.matchAll(/name="seen-(\w+)"/g)].map(([, question]) => question)
    const answersTo = (question) =>
      [...html.matchAll(new RegExp(`name="answer-${question}"[^>]*value="(\\w+)"`, 'g'))].map(
        ([, each]) => each,
      )
    topics.push({ code, token: tokenIn(html), questions: questions.map((each) => [each, answersTo(each)]) })
  }
  return topics
}

async function textOf(url, cookie) {
  const answer = await fetch(url, { headers: { cookie } })
  if (answer.status !== 200) throw new Error(`A page of the case answered ${answer.status}`)
  return answer.text()
}

/** Saves the next answer and gives the time until it was acknowledged; `auditor.sent` keeps what was sent last. */
export function saverTo(address, side, auditor, cookie) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const places = auditor.topics.flatMap(({ questions }, topic) =>
    questions.map((_each, question) => [topic, question]),
  )
  const forms = auditor.topics.map(blankForm)
  const file = auditor.cases[side]
  auditor.sent[side] = new Map()
  let count = 0
  return async () => {
    const [place, of] = places[count % places.length]
    const { code: topic, questions } = auditor.topics[place]
    const [question, answers] = questions[of]
    const said = {
      answer: answers[count % answers.length],
      comment: `What the file shows, said ${count} times.`,
    }
    count += 1
    forms[place].set(`answer-${question}`, said.answer)
    forms[place].set(`comment-${question}`, said.comment)
    auditor.sent[side].set(`${topic}.${question}`, said)
    const headers = {
      ...{ cookie, 'goldthread-author': auditor.person },
      'content-type': 'application/x-www-form-urlencoded',
      'bench-question': question,
    }
    const from = performance.now()
    const saved = await send(
      `${address}/cases/${file}/topics/${topic}`,
      { agent, headers },
      forms[place].toString(),
    )
    const time = performance.now() - from
    for (const [field, value] of Object.entries(saved.fields)) forms[place].set(field, value)
    return time
  }
}

function blankForm({ token, questions }) {
  const form = new URLSearchParams({ _csrf: token })
  for (const [question] of questions) {
    form.set(`seen-${question}`, '')
    form.set(`mark-${question}`, '')
    form.set(`comment-${question}`, '')
  }
  return form
}

function send(url, options, body) {
  return new Promise((resolve, reject) => {
    const sending = request(url, { method: 'POST', ...options }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk) => (text += chunk))
      answer.on('end', () =>
        answer.statusCode === 200
          ? resolve(JSON.parse(text))
          : reject(new Error(`Saving answered ${answer.statusCode}`)),
      )
    })
    sending.on('error', reject)
    sending.end(body)
  })
}
