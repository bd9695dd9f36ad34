import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import { countsOf, openTaking } from '../../../../test/support/taking.ts'

let cast: Cast
const { folder, file, take, takePath, rows, close } = openTaking(() => cast)

beforeAll(async () => {
  cast = await openCast()
  await take('ssd_person.csv', 'pers_person_id,pers_forename\n01,Ada\n02,Ben\n')
})
afterAll(async () => {
  close()
  await cast?.close()
})

const entriesOf = (table: string) =>
  rows(`select v.kind, v.happened_on::text as day, v.attributes, v.reference
    from evidence.entry e join evidence.entry_version v on v.thing_id = e.id and v.known_until is null
    where e.source_key like '${table}:%' order by e.source_key`)
const statusesOf = (table: string) =>
  rows(`select v.kind, v.starts_on::text as starts, v.ends_on::text as ends, v.attributes
    from evidence.status e join evidence.status_version v on v.thing_id = e.id and v.known_until is null
    where e.source_key like '${table}:%' order by e.source_key`)

describe('a table of the dataset', () => {
  it('is refused row by row where the child, the assessment or the days are wrong', async () => {
    const visits = await take(
      'ssd_cp_visits.csv',
      'cppv_cp_visit_id,cppv_person_id,cppv_cp_visit_date\n1,99,2015-01-02\n',
    )
    expect(visits.problems).toMatchObject([{ row: 2, column: 'cppv_person_id', value: '99' }])
    const head = 'cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date\n'
    const plans = await take('ssd_cp_plans.csv', `${head}1,01,2015-02-02,2015-02-01\n`)
    expect(plans.problems).toMatchObject([{ column: 'cppl_cp_plan_end_date', value: '2015-02-01' }])
    const factors = 'cinf_table_id,cinf_assessment_id,cinf_assessment_factors_json\n'
    const document = await take('ssd_assessment_factors.csv', `${factors}1,none,"[""11A""]"\n2,none,eleven\n`)
    expect(countsOf(document)).toEqual([2, 0, 2, 0])
    expect(document.problems).toMatchObject([
      { column: 'cinf_assessment_id', value: 'none', reason: expect.stringMatching(/No assessment/) },
      { column: 'cinf_assessment_factors_json', value: 'eleven' },
    ])
  })

  it('says what is filler, and keeps nothing of it', async () => {
    const head = 'link_table_id,link_person_id,link_identifier_type,link_identifier_value\n'
    const links = await take('ssd_linked_identifiers.csv', `${head}1,01,PLACEHOLDER_DATA,PLACEHOLDER_DATA\n`)
    expect(countsOf(links)).toEqual([1, 0, 0, 1])
    expect(links.problems).toMatchObject([{ row: 2, reason: expect.stringMatching(/filler/) }])
    const voice = await take(
      'ssd_voice_of_child.csv',
      'voch_table_id,voch_person_id,voch_plan_safe\n1,01,Yes\n',
    )
    expect(countsOf(voice)).toEqual([1, 0, 0, 1])
    expect(voice.problems).toMatchObject([{ row: null, reason: expect.stringMatching(/no evidence/) }])
  })

  it('is known by its older spellings, and says which version it fits', async () => {
    const head = 'cinv_cin_casenote_id,cinv_la_person_id,cinv_cin_visit_date,cinv_cin_visit_bedroom\n'
    await take('old.csv', `${head}V9,01,2014-05-06,Y\n`, 'raise')
    expect(await entriesOf('ssd_cin_visits')).toMatchObject([
      { kind: 'visit', day: '2014-05-06', attributes: { bedroomSeen: 'yes', of: 'childInNeed' } },
    ])
    const [matched] = await rows(`select matched from imports.file where name = 'old.csv'`)
    expect(matched?.['matched']).toBe(
      'Standard Safeguarding Dataset before 1.2, 3 of the 7 columns of ssd_cin_visits',
    )
  })
})

describe('visits of the dataset', () => {
  it('say to whom they were made, and never read a blank as a no', async () => {
    const head =
      'clav_cla_visit_id,clav_cla_id,clav_person_id,clav_cla_visit_date,clav_cla_visit_seen,clav_cla_visit_seen_alone\n'
    const document = await take(
      'ssd_cla_visits.csv',
      `${head}1,P1,01,2015-03-04T14:30:00,Y,\n2,P1,01,2015-03-05,N,X\n`,
    )
    expect(countsOf(document)).toEqual([2, 2, 0, 0])
    expect(document.problems).toMatchObject([{ row: 3, column: 'clav_cla_visit_seen_alone', value: 'X' }])
    expect(await entriesOf('ssd_cla_visits')).toMatchObject([
      { attributes: { seen: 'yes', of: 'lookedAfter' }, reference: '1' },
      { attributes: { seen: 'no', seenAloneInSource: 'X', of: 'lookedAfter' } },
    ])
  })

  it('keep apart records of two tables that bear the same id', async () => {
    const row = 'cppv_cp_visit_id,cppv_person_id,cppv_cp_visit_date\n1,02,2015-03-04\n'
    expect(countsOf(await take('ssd_cp_visits.csv', row))).toEqual([1, 1, 0, 0])
  })
})

describe('an assessment', () => {
  const head =
    'cina_assessment_id,cina_person_id,cina_assessment_start_date,cina_assessment_child_seen,cina_assessment_outcome_json\n'
  const row = `A1,01,2015-01-05,Y,"{""NFA_FLAG"":""N"",""STRATEGY_DISCUSSION_FLAG"":""Y"",""COMMENTS"":""a story""}"\n`
  const factors = (json: string) =>
    take(
      'ssd_assessment_factors.csv',
      `cinf_table_id,cinf_assessment_id,cinf_assessment_factors_json\nF1,A1,"${json}"\n`,
    )

  it('keeps its factors whichever file comes again, from a list and from an object alike', async () => {
    await take('ssd_cin_assessments.csv', head + row)
    expect(countsOf(await factors('[""1A"",""11A""]'))).toEqual([1, 1, 0, 0])
    expect(countsOf(await take('ssd_cin_assessments.csv', head + row))).toEqual([1, 0, 0, 1])
    expect(countsOf(await factors('{""1A"":""Yes"",""11A"":""Yes"",""24A"":""No""}'))).toEqual([1, 0, 0, 1])
    expect(await entriesOf('ssd_cin_assessments')).toEqual([
      {
        ...{ kind: 'assessment', day: '2015-01-05', reference: 'A1' },
        attributes: { childSeen: 'yes', factors: '11A+1A', outcomes: 'STRATEGY_DISCUSSION' },
      },
    ])
  })
})

describe('the whole dataset in one folder', () => {
  it('comes in whatever the order, says nothing twice, and changes nothing the second time', async () => {
    for (const [name, content] of Object.entries(FOLDER)) file(`${name}.csv`, content)
    const once = await takePath(folder, 'whole')
    const twice = await takePath(folder, 'whole')
    for (const { read, accepted, rejected, duplicate } of once.files)
      expect(read).toBe(accepted + rejected + duplicate)
    expect(countsOf(twice)).toEqual([once.read, 0, once.rejected, once.duplicate + once.accepted])
    const kept = (table: string) => once.files.find(({ file: name }) => name === `${table}.csv`)
    for (const name of Object.keys(FOLDER)) expect([name, kept(name)?.rejected]).toEqual([name, 0])
  })

  it('becomes statuses, entries and identifiers', async () => {
    expect(await statusesOf('ssd_cla_placement')).toMatchObject([
      {
        kind: 'placement',
        starts: '2015-01-02',
        ends: null,
        attributes: { urn: '0012', placementType: 'K2' },
      },
    ])
    expect(await statusesOf('ssd_cla_episodes')).toMatchObject([
      { attributes: { period: 'L7', startReason: 'S' } },
    ])
    expect(await entriesOf('ssd_s47_enquiry')).toMatchObject([
      { kind: 'section47', attributes: { conferenceNeeded: 'yes', endedOn: '2015-02-12' } },
      { kind: 'strategyMeeting', day: '2015-02-03', attributes: { ledToSection47: 'yes' } },
    ])
    expect(await entriesOf('ssd_initial_cp_conference')).toMatchObject([
      { kind: 'conference', attributes: { of: 'initial', dueOn: '2015-02-24', ledToPlan: 'yes' } },
    ])
    expect(await entriesOf('ssd_cla_reviews')).toMatchObject([{ kind: 'lookedAfterReview', reference: 'R1' }])
    expect(await entriesOf('ssd_contacts')).toMatchObject([
      { kind: 'contact', attributes: { aboutMissing: 'yes' } },
    ])
    expect(
      await rows(`select type, value from organisation.identifier_version order by type, value`),
    ).toEqual([
      { type: 'nationalId', value: '0943' },
      { type: 'upn', value: 'A012' },
    ])
  })
})

const FOLDER: Readonly<Record<string, string>> = {
  ssd_cla_placement:
    'clap_cla_placement_id,clap_cla_id,clap_cla_placement_start_date,clap_cla_placement_end_date,clap_cla_placement_type,clap_cla_placement_urn\nP1,L7,2015-01-02,,K2,0012\n',
  ssd_cla_episodes:
    'clae_cla_episode_id,clae_person_id,clae_cla_id,clae_cla_episode_start_date,clae_cla_episode_start_reason,clae_cla_episode_ceased_date,clae_cla_last_iro_contact_date\nE1,007,L7,2015-01-02,S,,2015-02-20\n',
  ssd_cla_reviews:
    'clar_cla_review_id,clar_cla_id,clar_cla_review_due_date,clar_cla_review_date,clar_cla_review_cancelled\nR1,L7,2015-01-30,2015-01-29,N\nR2,L7,2015-04-30,,\nR3,L7,2015-04-30,2015-04-30,Y\n',
  ssd_cla_care_plan:
    'lacp_table_id,lacp_person_id,lacp_cla_care_plan_start_date,lacp_cla_care_plan_end_date\nC1,007,2015-01-12,\n',
  ssd_s47_enquiry:
    's47e_s47_enquiry_id,s47e_person_id,s47e_s47_start_date,s47e_s47_end_date,s47e_s47_outcome_json\nS1,007,2015-02-03,2015-02-12,"{""OUTCOME_CP_CONFERENCE_FLAG"":""Y""}"\n',
  ssd_initial_cp_conference:
    'icpc_icpc_id,icpc_person_id,icpc_icpc_target_date,icpc_icpc_date,icpc_icpc_outcome_cp_flag\nI1,007,2015-02-24,2015-02-23,Y\nI2,007,2015-03-24,,\n',
  ssd_cp_reviews:
    'cppr_cp_review_id,cppr_person_id,cppr_cp_review_due,cppr_cp_review_date,cppr_cp_review_quorate,cppr_cp_review_participation\nR1,007,2015-05-24,2015-05-20,Y,PLACEHOLDER_DATA\n',
  ssd_cin_episodes:
    'cine_referral_id,cine_person_id,cine_referral_date,cine_cin_primary_need_code,cine_close_date\nQ1,007,2014-12-01,N1,\n',
  ssd_cin_plans:
    'cinp_cin_plan_id,cinp_person_id,cinp_cin_plan_start_date,cinp_cin_plan_end_date\nN1,007,2014-12-20,2015-01-01\n',
  ssd_legal_status:
    'lega_legal_status_id,lega_person_id,lega_legal_status,lega_legal_status_start,lega_legal_status_end\nG1,007,C2,2015-01-02,\n',
  ssd_early_help_episodes:
    'earl_episode_id,earl_person_id,earl_episode_start_date,earl_episode_end_date\nH1,007,2014-01-02,2014-11-30\n',
  ssd_contacts:
    'cont_contact_id,cont_person_id,cont_contact_date,cont_contact_outcome_json\nT1,007,2015-01-02,"{""MISSING_FLAG"":""Y""}"\n',
  ssd_person: 'pers_person_id,pers_upn,pers_single_unique_id,pers_sex\n007,A012,0943,F\n',
}
