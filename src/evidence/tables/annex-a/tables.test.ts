import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import { countsOf, openTaking } from '../../../../test/support/taking.ts'

let cast: Cast
const { take, rows, close } = openTaking(() => cast)

beforeAll(async () => {
  cast = await openCast()
})
afterAll(async () => {
  close()
  await cast?.close()
})

const CHILD = 'Child Unique ID,Gender,Ethnicity,Date of Birth,Age'
const entriesOf = (list: number) =>
  rows(`select v.kind, v.happened_on::text as day, v.attributes from evidence.entry e
    join evidence.entry_version v on v.thing_id = e.id and v.known_until is null
    where e.source_key like 'annex_a_${list}:%' order by v.kind, v.happened_on`)
const statusesOf = (list: number) =>
  rows(`select v.kind, v.starts_on::text as starts, v.ends_on::text as ends, v.attributes from evidence.status e
    join evidence.status_version v on v.thing_id = e.id and v.known_until is null
    where e.source_key like 'annex_a_${list}:%' order by v.kind`)

describe('a list of Annex A', () => {
  it('refuses a day that is a number of a spreadsheet, and an end before the start', async () => {
    const head = `${CHILD},CIN Start Date,CIN Closure Date\n`
    const document = await take('6.csv', `${head}1,a) Male,,,,40036,\n2,,,,,01/02/2020,31/01/2020\n`)
    expect(countsOf(document)).toEqual([2, 0, 2, 0])
    expect(document.problems).toMatchObject([
      { row: 2, column: 'CIN Start Date', value: '40036' },
      { row: 3, column: 'CIN Closure Date' },
    ])
  })

  it('makes its children known, and says where two rows describe one child differently', async () => {
    const head = `${CHILD},Date of Contact,Contact Source\n`
    const first = '0071,b) Female,a) WBRI,25/01/2005,15,16/09/2020,q) 6: Police\n'
    const document = await take(
      '1.csv',
      `${head}${first}0071,Male,a) WBRI,25/01/2005,15,17/09/2020,t) 9: Anonymous\n`,
    )
    expect(countsOf(document)).toEqual([2, 2, 0, 0])
    expect(document.problems).toMatchObject([{ row: 3, reason: expect.stringMatching(/earlier row/) }])
    expect(
      await rows('select sex, ethnicity, born_on::text from organisation.person_record_version'),
    ).toEqual([{ sex: 'F', ethnicity: 'WBRI', born_on: '2005-01-25' }])
    expect(await entriesOf(1)).toMatchObject([
      { day: '2020-09-16', attributes: { from: '6' } },
      { attributes: { from: '9' } },
    ])
    expect(countsOf(await take('1.csv', head + first))).toEqual([1, 0, 0, 1])
  })

  it('reads lettered answers, an unknown one as not recorded and a blank as nothing', async () => {
    const head = `${CHILD},Child Protection Plan Start Date,Child Protection Plan End Date,Date of the Last Statutory Visit,Was the Child Seen Alone?,Latest Category of Abuse\n`
    const row = (id: string, alone: string) => `${id},,,,,2020-01-02,,2020-02-0${id},${alone},Neglect\n`
    await take('7.csv', head + row('1', 'a) Yes') + row('2', 'c) Unknown') + row('3', ''))
    expect((await entriesOf(7)).map(({ attributes }) => attributes)).toEqual([
      { seenAlone: 'yes', of: 'childProtection' },
      { seenAloneInSource: 'c) Unknown', of: 'childProtection' },
      { of: 'childProtection' },
    ])
    expect(await statusesOf(7)).toHaveLength(3)
  })

  it('turns one row into an enquiry, the strategy discussion before it and the conference after', async () => {
    const head = `${CHILD},Strategy discussion initiating Section 47 Enquiry Start Date,Was an Initial Child Protection Conference deemed unnecessary?,Date of Initial Child Protection Conference,Did the Initial Child Protection Conference Result in a Child Protection Plan\n`
    await take('5.csv', `${head}1,,,,,16/09/2020,No,05/10/2020,Yes\n`)
    expect(await entriesOf(5)).toEqual([
      { kind: 'conference', day: '2020-10-05', attributes: { ledToPlan: 'yes', of: 'initial' } },
      { kind: 'section47', day: '2020-09-16', attributes: { conferenceNeeded: 'yes' } },
      { kind: 'strategyMeeting', day: '2020-09-16', attributes: { ledToSection47: 'yes' } },
    ])
  })

  it('never makes an episode of its one answer on return interviews', async () => {
    const head = `${CHILD},Date Started to be Looked After,Date Ceased to be Looked After,Start Date of Most Recent Placement,Placement Type,Child's Category of Need,Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months,Was the child offered a Return Interview after their last missing episode (Y/N)?,Did the child accept a Return Interview after their last missing episode (Y/N)?,Date of Last Social Work Visit\n`
    const row = `1,,,,,2019-08-06,,2020-07-08,d) U4: Foster placement,N1 - Abuse or Neglect,3,a) Yes,,2020-09-01\n`
    await take('8.csv', head + row)
    const figures = { returnSaysMissing: '3', returnSaysInterviewOffered: 'yes', needCode: 'N1' }
    expect(await statusesOf(8)).toEqual([
      { kind: 'lookedAfter', starts: '2019-08-06', ends: null, attributes: figures },
      { kind: 'placement', starts: '2020-07-08', ends: null, attributes: { placementType: 'U4' } },
    ])
    expect(await entriesOf(8)).toMatchObject([{ kind: 'visit', attributes: { of: 'lookedAfter' } }])
    expect(await rows('select 1 from evidence.missing_episode')).toEqual([])
    await take('8.csv', head + row.replace('2020-07-08', '2020-10-01'))
    expect(await statusesOf(8)).toMatchObject([{}, { kind: 'placement', starts: '2020-10-01' }])
  })

  it('says of a list that carries nothing that it does', async () => {
    const document = await take('11.csv', 'Individual adopter identifier,Family identifier\n1,2\n')
    expect(countsOf(document)).toEqual([1, 0, 0, 1])
    expect(document.problems).toMatchObject([{ row: null, reason: expect.stringMatching(/no evidence/) }])
  })
})
