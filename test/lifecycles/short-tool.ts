import { shippedTool, type Tool } from '../../src/audits/tool/index.ts'
import { insertVersion } from '../../src/audits/tool/versions/store.ts'
import { literalDay } from '../../src/kernel/day.ts'
import { newId } from '../../src/platform/chance.ts'
import { NOW, type Cast } from '../support/cast.ts'

const TOPICS = ['plan', 'supervision']
const shipped = await shippedTool('exploitation-1')

/** Two topics of a shipped tool: a whole audit in few requests. */
export const SHORT: Tool = {
  ...shipped,
  ...{ code: 'short', version: 1, edition: 1 },
  topics: shipped.topics.filter(({ code }) => TOPICS.includes(code)),
}

export async function layShortTool({ lay, authority, who }: Cast): Promise<string> {
  const by = (await who('auditLead')).person
  const how = { madeFrom: null, by, at: NOW, on: literalDay('2015-11-01') }
  const version = { id: newId<'toolVersion'>(), authority, tool: SHORT, ...how }
  return (await lay((transaction) => insertVersion(transaction, version))).name
}
