// Whether what was acknowledged is stored: each answer once with its line, and the newest of each question as sent.

/** Fails unless each auditor's answers stand in the database on both sides as they were sent, with a line each. */
export async function checkStored(database, auditors, count) {
  for (const { person, cases, sent } of auditors) {
    for (const side of ['ours', 'bare']) {
      const file = cases[side]
      const { rows } = await database.query(
        `select distinct on (topic, question) topic || '.' || question as place, answer, comment
         from audits.answer where case_id = $1 and by_person = $2 order by topic, question, id desc`,
        [file, person],
      )
      const stored = new Map(
        rows.map(({ place, answer, comment }) => [place, JSON.stringify({ answer, comment })]),
      )
      const isSame = [...sent[side]].every(([place, said]) => stored.get(place) === JSON.stringify(said))
      const [answers, lines] = await counted(database, file, person)
      if (!isSame || stored.size !== sent[side].size || answers !== count || lines !== count)
        throw new Error(
          `${side}: ${count} answers sent, ${answers} stored, ${lines} lines, ${isSame ? '' : 'not'} as sent`,
        )
    }
  }
}

/** How many answers the case holds, and how many lines of the person say that one answer of it was changed. */
async function counted(database, file, person) {
  const { rows } = await database.query(
    `select (select count(*)::int from audits.answer where case_id = $1) as answers,
       (select count(*)::int from trail.line
         where actor = $2 and verb = 'audits.answerTopic' and result = 'done'
           and body::jsonb ->> 'case' = $1::text and jsonb_array_length(body::jsonb -> 'changes') = 1) as lines`,
    [file, person],
  )
  return [rows[0].answers, rows[0].lines]
}
