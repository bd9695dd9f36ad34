import type { Caller } from './caller.ts'

const ROUND = {
  ...{ code: 'drill', theme: 'Drill', register: 'vemt', tool: 'exploitation-1', strata: 'none' },
  ...{ sizeKind: 'count', sizeCount: '2', howDrawn: 'onePerson' },
  ...{ 'asAt-day': '2', 'asAt-month': '11', 'asAt-year': '2015' },
  ...{ 'periodFrom-day': '1', 'periodFrom-month': '5', 'periodFrom-year': '2015' },
  ...{ 'periodLast-day': '31', 'periodLast-month': '10', 'periodLast-year': '2015' },
}

/** Plans, freezes, draws and allocates a round as the audit lead, and gives the address of its first case. */
export async function openCase(lead: Caller, first: string, second: string): Promise<string> {
  await step(lead, '/rounds/new', ROUND)
  await step(lead, '/rounds/drill/freeze', {})
  await step(lead, '/rounds/drill/draw', {})
  const { body } = await lead.open('/rounds/drill/allocate')
  const cases = [...body.matchAll(/name="first-([0-9a-f-]{36})"/g)].map(([, id = '']) => id)
  const pair = (id: string) => ({
    [`first-${id}`]: optionOf(body, first),
    [`second-${id}`]: optionOf(body, second),
    [`reason-${id}`]: 'A drill: nobody else is free',
  })
  await step(lead, '/rounds/drill/allocate', Object.assign({}, ...cases.map(pair)), '/account')
  return `/cases/${cases[0]}`
}

async function step(lead: Caller, path: string, fields: Readonly<Record<string, string>>, page = path) {
  const { status, body } = await lead.send(path, fields, page)
  if (status !== 303) throw new Error(`${path} answered ${status}: ${body.replace(/<[^>]+>|\s+/g, ' ')}`)
}

/** The value of the choice that begins with a name. */
function optionOf(body: string, name: string): string {
  const value = new RegExp(`<option value="([^"]+)"[^>]*>${name}`).exec(body)?.[1]
  if (value === undefined) throw new Error(`${name} cannot be chosen`)
  return value
}
