// A bare server: it reads the form of a topic and writes the row of one answer and the line that says so in one
// transaction, around row security, with as many connections as the program has. It asks nobody who they are.
import { createServer } from 'node:http'
import pg from 'pg'
import { v7 } from 'uuid'

const pool = new pg.Pool({ ...JSON.parse(process.argv[2]), max: 10 })
const { rows } = await pool.query(
  'select authority_id as authority, id, child_id as child from audits.case_file',
)
const files = new Map(rows.map((row) => [row.id, row]))
const ANSWER = {
  name: 'answer',
  text: `insert into audits.answer
    (authority_id, id, case_id, child_id, view, topic, question, answer, mark, comment, at, by_person, is_asked)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, true)`,
}
const LINE = {
  name: 'line',
  text: `insert into trail.line (authority_id, id, at, actor, on_behalf_of, role, verb, room, result, reason, body)
    values ($1, $2, $3, $4, null, 'auditor', 'audits.answerTopic', 'audits', 'done', null, $5)`,
}

createServer(async (request, reply) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const form = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()))
  const [, , file, , topic] = request.url.split('/')
  const [person, question] = [request.headers['goldthread-author'], request.headers['bench-question']]
  const { authority, child } = files.get(file)
  const [id, at] = [v7(), new Date().toISOString()]
  const said = [form[`answer-${question}`], form[`mark-${question}`] || null, form[`comment-${question}`]]
  const body = JSON.stringify({ case: file, topic, changes: [{ question, view: 'agreed' }] })
  const client = await pool.connect()
  await client.query('begin')
  await client.query(ANSWER, [authority, id, file, child, 'agreed', topic, question, ...said, at, person])
  await client.query(LINE, [authority, v7(), at, person, body])
  await client.query('commit')
  client.release()
  reply
    .setHeader('content-type', 'application/json')
    .end(JSON.stringify({ fields: { [`seen-${question}`]: id } }))
}).listen(0, '127.0.0.1', function () {
  process.send(this.address().port)
})
process.once('disconnect', () => process.exit())
