import type { Role } from '../../../src/access/index.ts'
import { ANSWERS, GRADES } from '../../../src/audits/tool/index.ts'
import { among, dayFields, open, SEES_ROUNDS, type Rule, type Rules } from './rule.ts'

const LEAD: readonly Role[] = ['auditLead']
const TOOL = '/tools/:tool'
const DRAFT = '/tools/drafts/:draft'
const TOPIC = `${DRAFT}/topics/:topic`
const QUESTION = `${TOPIC}/questions/:question`

const SEEN = { seen: 'a hash' }
const ASKED = { text: 'Is it there?', help: 'Look.', kind: 'compliance', answers: 'yes' }
const WORDED = { title: 'A title', goodLooksLike: 'It is good.' }
const GUIDED = ['gradeText', 'gradeHelp', 'safeguardedText', 'safeguardedHelp', ...GRADES, ...ANSWERS]
const GUIDANCE = Object.fromEntries(GUIDED.map((name) => [name, 'Look.']))
const leadSends = (sends = {}): Rule => ({ may: LEAD, sends: { ...SEEN, ...sends } })

/** Audit tools: read by who knows of rounds, written by the audit lead. */
export const TOOL_RULES: Rules = {
  'GET /tools': open(SEES_ROUNDS),
  [`GET ${TOOL}`]: open(SEES_ROUNDS),
  [`GET ${TOOL}/changes`]: open(SEES_ROUNDS),
  [`GET ${TOOL}/new-version`]: among(SEES_ROUNDS, LEAD),
  [`POST ${TOOL}/new-version`]: among(SEES_ROUNDS, LEAD, { as: 'sameTool', title: '' }),
  [`GET ${DRAFT}`]: open(LEAD),
  [`POST ${DRAFT}/move`]: leadSends({ topic: 'chronology', direction: 'down' }),
  [`GET ${DRAFT}/details`]: open(LEAD),
  [`POST ${DRAFT}/details`]: leadSends({ title: 'A title', ...dayFields('inForceFrom', '2015-11-19') }),
  [`GET ${DRAFT}/guidance`]: open(LEAD),
  [`POST ${DRAFT}/guidance`]: leadSends(GUIDANCE),
  [`GET ${DRAFT}/add-topic`]: open(LEAD),
  [`POST ${DRAFT}/add-topic`]: leadSends({ ...WORDED, ...ASKED }),
  [`GET ${TOPIC}`]: open(LEAD),
  [`POST ${TOPIC}`]: leadSends(WORDED),
  [`POST ${TOPIC}/move`]: leadSends({ code: 'exists', direction: 'down' }),
  [`GET ${TOPIC}/remove`]: open(LEAD),
  [`POST ${TOPIC}/remove`]: leadSends(),
  [`GET ${TOPIC}/add-question`]: open(LEAD),
  [`POST ${TOPIC}/add-question`]: leadSends(ASKED),
  [`GET ${QUESTION}`]: open(LEAD),
  [`POST ${QUESTION}`]: leadSends(ASKED),
  [`GET ${QUESTION}/remove`]: open(LEAD),
  [`POST ${QUESTION}/remove`]: leadSends(),
  [`GET ${DRAFT}/preview/:topic`]: open(LEAD),
  [`GET ${DRAFT}/changes`]: open(LEAD),
  [`GET ${DRAFT}/publish`]: open(LEAD),
  [`POST ${DRAFT}/publish`]: leadSends(),
  [`GET ${DRAFT}/discard`]: open(LEAD),
  [`POST ${DRAFT}/discard`]: leadSends(),
}
