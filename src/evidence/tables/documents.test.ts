import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { countsOf, openTaking } from '../../../test/support/taking.ts'

let cast: Cast
const { take, rows, close } = openTaking(() => cast)

beforeAll(async () => {
  cast = await openCast()
})
afterAll(async () => {
  close()
  await cast?.close()
})

const entriesOf = (source: string) =>
  rows(`select v.kind, v.happened_on::text as day, v.attributes from evidence.entry e
    join evidence.entry_version v on v.thing_id = e.id and v.known_until is null
    where e.source = '${source}' order by v.kind, v.happened_on`)
const statusesOf = (source: string) =>
  rows(`select v.kind, v.starts_on::text as starts, v.ends_on::text as ends, v.attributes from evidence.status e
    join evidence.status_version v on v.thing_id = e.id and v.known_until is null
    where e.source = '${source}' order by v.kind, v.starts_on`)

const CENSUS = `<Message><Children>
<Child><ChildIdentifiers><LAchildID>0071</LAchildID><UPN>A012</UPN><PersonBirthDate>2005-03-27</PersonBirthDate>
<GenderCurrent>2</GenderCurrent></ChildIdentifiers><ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>
<CINdetails><CINreferralDate>2019-10-06</CINreferralDate><PrimaryNeedCode>N4</PrimaryNeedCode>
<CINclosureDate>2020-02-27</CINclosureDate><DateOfInitialCPC>2019-12-06</DateOfInitialCPC>
<Assessments><AssessmentActualStartDate>2019-10-07</AssessmentActualStartDate><FactorsIdentifiedAtAssessment>
<AssessmentFactors>2A</AssessmentFactors><AssessmentFactors>11A</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>
<Assessments><AssessmentActualStartDate>2019-31-02</AssessmentActualStartDate></Assessments>
<Section47><S47ActualStartDate>2019-11-20</S47ActualStartDate><DateOfInitialCPC>2019-12-06</DateOfInitialCPC>
<ICPCnotRequired>false</ICPCnotRequired></Section47>
<ChildProtectionPlans><CPPstartDate>2019-12-06</CPPstartDate><LatestCategoryOfAbuse>PHY</LatestCategoryOfAbuse>
<Reviews><CPPreviewDate>2020-02-15</CPPreviewDate><CPPreviewDate>2020-05-15</CPPreviewDate></Reviews></ChildProtectionPlans>
</CINdetails></Child></Children></Message>`

describe('the children in need census', () => {
  it('says where a row is wrong: file, element, line, name and value', async () => {
    const document = await take('census.xml', CENSUS, 'cin')
    expect(countsOf(document)).toEqual([8, 7, 1, 0])
    expect(document.problems).toMatchObject([
      {
        file: 'census.xml',
        sheet: 'Assessments',
        row: 8,
        column: 'AssessmentActualStartDate',
        value: '2019-31-02',
      },
    ])
    expect(countsOf(await take('census.xml', CENSUS, 'cin'))).toEqual([8, 0, 1, 7])
  })

  it('becomes statuses and entries; a conference that two elements name is one', async () => {
    expect(await entriesOf('cin')).toEqual([
      { kind: 'assessment', day: '2019-10-07', attributes: { factors: '2A+11A' } },
      { kind: 'conference', day: '2019-12-06', attributes: { of: 'initial' } },
      { kind: 'conference', day: '2020-02-15', attributes: { of: 'review' } },
      { kind: 'conference', day: '2020-05-15', attributes: { of: 'review' } },
      { kind: 'section47', day: '2019-11-20', attributes: { conferenceNeeded: 'yes' } },
      { kind: 'strategyMeeting', day: '2019-11-20', attributes: { ledToSection47: 'yes' } },
    ])
    expect(await statusesOf('cin')).toMatchObject([
      { kind: 'cinEpisode', ends: '2020-02-27', attributes: { needCode: 'N4' } },
      { kind: 'cpPlan', starts: '2019-12-06', ends: null },
    ])
    expect(await rows(`select type, value from organisation.identifier_version order by type`)).toEqual([
      { type: 'laChildId', value: '0071' },
      { type: 'upn', value: 'A012' },
    ])
  })
})

const payload = (...children: readonly object[]) => JSON.stringify(children)

describe('a payload of the children’s social care API', () => {
  it('is kept by its ids', async () => {
    const episode = {
      ...{ social_care_episode_id: 'E1', referral_date: '2024-01-02', referral_source: '1A' },
      child_in_need_plans: [{ child_in_need_plan_id: 'P1', start_date: '2024-02-01' }],
      child_and_family_assessments: [
        { child_and_family_assessment_id: 'A1', start_date: '2024-01-03', factors: ['1A', '24A'] },
      ],
      section_47_assessments: [
        { section_47_assessment_id: 'S1', start_date: '2024-01-05', icpc_required_flag: true },
      ],
      care_worker_details: [{ worker_id: 'W1', start_date: '2024-01-02' }],
    }
    const child = {
      la_child_id: '0071',
      child_details: { first_name: 'Ada', unique_pupil_number: 'A012', sex: 'F' },
    }
    const content = payload({ ...child, social_care_episodes: [episode] })
    expect(countsOf(await take('payload.json', content, 'api'))).toEqual([6, 6, 0, 0])
    expect(countsOf(await take('payload.json', content, 'api'))).toEqual([6, 0, 0, 6])
    expect(await entriesOf('api')).toEqual([
      { kind: 'assessment', day: '2024-01-03', attributes: { factors: '1A+24A' } },
      { kind: 'section47', day: '2024-01-05', attributes: { conferenceNeeded: 'yes' } },
      { kind: 'strategyMeeting', day: '2024-01-05', attributes: { ledToSection47: 'yes' } },
    ])
  })

  it('may say a part: what it leaves out stays as it was known', async () => {
    const part = (episode: object) => payload({ la_child_id: '0071', social_care_episodes: [episode] })
    const plan = { child_in_need_plan_id: 'P1', end_date: '2024-05-01' }
    await take('part.json', part({ social_care_episode_id: 'E1', child_in_need_plans: [plan] }), 'api')
    expect(await statusesOf('api')).toMatchObject([
      { kind: 'cinEpisode', starts: '2024-01-02', attributes: { referralSource: '1A' } },
      { kind: 'cinPlan', starts: '2024-02-01', ends: '2024-05-01' },
    ])
    const names = await rows(
      `select forename from organisation.person_record_version where forename is not null`,
    )
    expect(names).toEqual([{ forename: 'Ada' }])
  })

  it('is refused where a new record has no day, or is to be forgotten', async () => {
    const plans = [
      { child_in_need_plan_id: 'P9', end_date: '2024-05-01' },
      { child_in_need_plan_id: 'P1', purge: true },
    ]
    const episode = { social_care_episode_id: 'E1', child_in_need_plans: plans }
    const content = payload({ la_child_id: '0071', social_care_episodes: [episode] })
    const document = await take('purge.json', content, 'api')
    expect(document.rejected).toBe(2)
    expect(document.problems).toMatchObject([
      { sheet: 'child_in_need_plans', column: 'start_date', reason: expect.stringMatching(/none is known/) },
      {
        sheet: 'child_in_need_plans',
        column: 'purge',
        value: 'true',
        reason: expect.stringMatching(/governance officer purges it/),
      },
    ])
    expect(await statusesOf('api')).toHaveLength(2)
  })
})
