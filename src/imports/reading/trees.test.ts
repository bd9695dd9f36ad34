import { afterAll, describe, expect, it } from 'vitest'
import { surveyFile, type Sheet } from '../survey.ts'
import { JSON_BROKEN, JSON_CONTRACT, JSON_NO_ARRAY, JSON_NUMBER, XML_DOCTYPE, XML_UNKNOWN } from '../words.ts'
import { openFolder } from './files.factory.ts'

const { file, close } = openFolder()
afterAll(close)

const survey = (name: string, content: string | Uint8Array) => surveyFile({ name, path: file(name, content) })

async function rowsOf(sheet: Sheet | undefined) {
  const rows = []
  for await (const batch of sheet?.rows() ?? []) rows.push(...batch)
  return rows.map(({ number, cells }) => [number, ...cells])
}

const refusal = async (name: string, content: string) =>
  (await survey(name, content)).map(({ refusal: why }) => why)

describe('an XML', () => {
  it.each([
    ['<!DOCTYPE Message [<!ENTITY x SYSTEM "file:///etc/passwd">]><Message>&x;</Message>', XML_DOCTYPE],
    ['<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha">]><lolz>&a;&a;</lolz>', XML_DOCTYPE],
    ['<Message><Note>no child</Note></Message>', XML_UNKNOWN],
  ])('is refused as %s', async (content, sentence) => {
    expect(await refusal('a.xml', content)).toEqual([sentence])
  })

  it.each([
    ['<Message><Child><LAchildID>1</LAchildID>', /damaged or cut short at line 1/],
    ['<Message>\n<Child>&unknown;</Child></Message>', /at line 2 \(undefined entity/],
    ['<Message>\n\n<Child></Message>', /at line 3/],
    [`<Message>${'<a>'.repeat(100)}`, /not built as a census/],
  ])('is refused as %s and nothing of it is read', async (content, sentence) => {
    expect(await refusal('a.xml', content)).toEqual([expect.stringMatching(sentence)])
  })

  it('is rows of its elements, with the lines they begin on and what stands around them', async () => {
    const sheets = await survey(
      'census.xml',
      `<?xml version="1.0"?>
<Message xmlns="urn:x"><Children>
<Child><ChildIdentifiers><LAchildID>01</LAchildID><UPN><![CDATA[A&B]]></UPN>stray</ChildIdentifiers>
<CINdetails><CINreferralDate>2020-01-02</CINreferralDate>
<Assessments><FactorsIdentifiedAtAssessment><AssessmentFactors>1A</AssessmentFactors>
<AssessmentFactors>11A</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments></CINdetails></Child>
<Child><LAchildID>02</LAchildID><constructor>x</constructor></Child>
</Children></Message>`,
    )
    expect(sheets.map(({ sheet, headers }) => [sheet, headers])).toEqual([
      ['Child', ['LAchildID', 'UPN', 'constructor']],
      ['CINdetails', ['LAchildID', 'CINreferralDate']],
      ['Assessments', ['LAchildID', 'CINreferralDate', 'AssessmentFactors']],
    ])
    expect(sheets[0]?.note).toMatch(/text between the elements, the first on line 3/)
    expect(await rowsOf(sheets[0])).toEqual([
      [3, '01', 'A&B', ''],
      [7, '02', '', 'x'],
    ])
    expect(await rowsOf(sheets[2])).toEqual([[5, '01', '2020-01-02', '1A+11A']])
  })

  it('is read alike in UTF-16 and with a byte order mark', async () => {
    const text = '\ufeff<Message><Child><LAchildID>é</LAchildID></Child></Message>'
    for (const content of [Buffer.from(text, 'utf16le'), Buffer.from(text)]) {
      expect(await rowsOf((await survey('b.xml', content))[0])).toEqual([[1, 'é']])
    }
  })
})

describe('a JSON', () => {
  it.each([
    ['[{"la_child_id": "1"}', JSON_BROKEN],
    ['{"openapi": "3.0.3", "paths": {}}', JSON_CONTRACT],
    ['{"la_child_id": "1"}', JSON_NO_ARRAY],
    ['[{"la_child_id": 12345678901234567890}]', JSON_NUMBER],
  ])('is refused as %s', async (content, sentence) => {
    expect(await refusal('a.json', content)).toEqual([sentence])
  })

  it('is rows of its records, numbered by their child, and loses no item', async () => {
    const sheets = await survey(
      'payload.json',
      JSON.stringify([
        {
          la_child_id: 'X1',
          child_details: { first_name: 'Ada', disabilities: ['HAND', 'HEAR'], purge: false },
          social_care_episodes: [
            {
              social_care_episode_id: 'E1',
              child_in_need_plans: [{ child_in_need_plan_id: 'P1', end_date: null }],
            },
            'not a record',
          ],
        },
        7,
        { la_child_id: 'X2' },
      ]),
    )
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'children',
      'social_care_episodes',
      'child_in_need_plans',
    ])
    expect(sheets[0]?.headers).toEqual(['la_child_id', 'first_name', 'disabilities', 'child_details_purge'])
    expect(await rowsOf(sheets[0])).toEqual([
      [1, 'X1', 'Ada', 'HAND+HEAR', 'false'],
      [2, '', '', '', ''],
      [3, 'X2', '', '', ''],
    ])
    expect(await rowsOf(sheets[1])).toEqual([
      [1, 'X1', 'E1'],
      [1, 'X1', ''],
    ])
    expect(await rowsOf(sheets[2])).toEqual([[1, 'X1', 'E1', 'P1', '']])
  })
})
