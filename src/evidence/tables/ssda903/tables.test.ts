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

const statuses = () =>
  rows(`select kind, starts_on::text as starts, attributes from evidence.status_version where known_until is null
    order by starts_on, kind`)

describe('the looked-after return', () => {
  it('is refused where it names a child that its header does not', async () => {
    const document = await take(
      'missing.csv',
      'CHILD,DOB,MISSING,MIS_START,MIS_END\n9,01/01/2005,M,01/01/2018,\n',
    )
    expect(document.problems).toMatchObject([{ column: 'CHILD', value: '9' }])
  })

  it('names its children by their other ids too, and knows the code for no UPN', async () => {
    const head = '\ufeffCHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n'
    await take('header.csv', `${head}010,2,27/03/2008,WROM,D051,,\n011,1,09/09/2011,REFU,UN1,,\n`)
    expect(await rows('select sex, ethnicity from organisation.person_record_version order by sex')).toEqual([
      { sex: 'F', ethnicity: 'WROM' },
      { sex: 'M', ethnicity: 'REFU' },
    ])
    expect(await rows('select type, value from organisation.identifier_version order by value')).toEqual([
      { type: 'laChildId', value: '010' },
      { type: 'laChildId', value: '011' },
      { type: 'upn', value: 'D051' },
    ])
  })

  it('tells from an episode what went on unchanged', async () => {
    const head =
      'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n'
    const first = '010,15/02/2016,S,C1,N3,U4,PR0,14/08/2017,X1,,,,42\n'
    await take('episodes.csv', `${head}${first}010,14/08/2017,L,C2,N3,U4,PR0,,,,,,42\n`)
    expect(await statuses()).toMatchObject([
      { kind: 'legalStatus', starts: '2016-02-15', attributes: { legalStatus: 'C1', startReason: 'S' } },
      { kind: 'lookedAfter', attributes: { needCode: 'N3', endReason: 'X1' } },
      { kind: 'placement', attributes: { placementType: 'U4', urn: '42' } },
      { kind: 'legalStatus', starts: '2017-08-14', attributes: { legalStatus: 'C2' } },
      { kind: 'lookedAfter', attributes: { continues: 'yes' } },
      { kind: 'placement', attributes: { continues: 'yes' } },
    ])
  })

  it('says of missing episodes what kind, and of their interviews that nothing is recorded', async () => {
    const head = 'CHILD,DOB,MISSING,MIS_START,MIS_END\n'
    const row = '010,27/03/2008,A,13/11/2017,25/11/2017\n'
    expect(countsOf(await take('missing.csv', head + row))).toEqual([1, 1, 0, 0])
    expect(countsOf(await take('missing.csv', head + row))).toEqual([1, 0, 0, 1])
    const kept = await rows(
      'select kind, interview_offered, source_kind from evidence.missing_episode_version',
    )
    expect(kept).toEqual([{ kind: 'away', interview_offered: 'notRecorded', source_kind: 'A' }])
  })

  it('tells the social workers, and knows its other files without keeping them', async () => {
    const workers = 'CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\n010,27/03/2008,W7,01/01/2020,,MANAGE\n'
    const document = await take('sw_episodes.csv', workers)
    expect(countsOf(document)).toEqual([1, 1, 0, 0])
    expect(document.problems).toMatchObject([
      { column: 'SW_ID', reason: expect.stringMatching(/without the worker/) },
    ])
    const other = await take('uasc.csv', 'CHILD,SEX,DOB,DUC\n010,2,27/03/2008,\n')
    expect(other.problems).toMatchObject([{ row: null, reason: expect.stringMatching(/no evidence/) }])
  })
})
