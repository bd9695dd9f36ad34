import ExcelJS from 'exceljs'
import { beforeAll, expect, it } from 'vitest'
import { describeJourney, Visitor } from './site.ts'

let analyst: Visitor

const HEAD = 'stay_id,person_id,register,strands,risk_level,from,until,reason_on,reason_off'
/** A child of the story, before any stay that is known. */
const STAY = 'own-1,0402913,vemt,missing,low,02/01/2013,01/02/2013,Ran away twice,Stayed at home'

/** As a spreadsheet saves it on Windows: with a byte order mark and semicolons. */
function tracker(...rows: readonly string[]): string {
  return `\uFEFF${['Case no;Went on;Came off;How bad', ...rows].join('\r\n')}\r\n`
}

describeJourney('files in, by the data analyst', (site) => {
  beforeAll(async () => {
    analyst = await Visitor.signIn(site(), 'analyst')
  })

  it('hands out a template as CSV and as a workbook', async () => {
    await analyst.goto('/imports')
    await analyst.open('Which files can be taken in')
    expect((await analyst.download('a CSV file')).toString()).toBe(`${HEAD}\r\n`)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(new Uint8Array(await analyst.download('an Excel workbook')).buffer)
    expect(workbook.worksheets[0]?.getRow(1).values).toEqual([undefined, ...HEAD.split(',')])
  })

  it('asks for the columns of an own spreadsheet, and refuses a match that leaves one out', async () => {
    await send('/imports/match', 'tracker.csv', tracker('0402913;02/03/2013;03/04/2013;low'))
    await analyst.reads('Not recognised')
    await analyst.follow('Match the columns of tracker.csv')
    await analyst.page.getByLabel('Person id').selectOption('Case no')
    await analyst.press('Remember, and try the file')
    await analyst.reads('Choose the column of your file that holds from')
    expect(await analyst.page.getByLabel('Person id').inputValue()).toBe('Case no')
    await analyst.page.getByLabel('From', { exact: true }).selectOption('Went on')
    await analyst.page.getByLabel(/^Until/).selectOption('Came off')
    await analyst.page.getByLabel(/^Risk level/).selectOption('How bad')
    await analyst.press('Remember, and try the file')
    await analyst.reads('1 row would be taken in, 0 rows refused, 0 rows already known.')
    await analyst.press('Take these files in')
    await analyst.reads('1 row taken in.')
  })

  it('understands the next such file by itself, and names each problem with row, column, value and reason', async () => {
    const rows = ['0402913;02/03/2013;03/04/2013;low', '0404417;31/02/2013;03/04/2013;low']
    await send('/imports', 'tracker-2.csv', tracker(...rows))
    await analyst.reads('0 rows would be taken in, 1 row refused, 1 row already known.')
    const [problem] = await problems()
    expect(problem).toEqual([
      ...['3', 'Went on', '31/02/2013'],
      'This is no day of the calendar. Write it as 2015-03-27 or 27/03/2015.',
    ])
    await analyst.reads('Problems in tracker-2.csv')
    const along = (await analyst.download('Take the problems along as a CSV file')).toString()
    expect(along).toContain('3,Went on,31/02/2013,This is no day of the calendar.')
  })

  it('takes in the corrected file, of which only the corrected row is new, and knows all of it the second time', async () => {
    const rows = ['0402913;02/03/2013;03/04/2013;low', '0404417;28/02/2013;03/04/2013;low']
    await send('/imports', 'tracker-2.csv', tracker(...rows))
    await analyst.reads('1 row would be taken in, 0 rows refused, 1 row already known.')
    await analyst.press('Take these files in')
    await analyst.reads('1 row was taken in, 0 rows refused, 1 row already known.')
    await send('/imports', 'tracker-2.csv', tracker(...rows))
    await analyst.reads('0 rows would be taken in, 0 rows refused, 2 rows already known.')
    await analyst.press('Remove these files')
  })

  it('says how far the source goes, which is no day still to come', async () => {
    await analyst.goto('/imports')
    await analyst.follow('What the feeds cover')
    await analyst.follow('Say how far northmere goes')
    await sayLast([20, 11, 2015])
    await analyst.reads('No feed covers a day that is still to come')
    expect(await analyst.page.getByLabel('Visits').isChecked()).toBe(true)
    await sayLast([19, 11, 2015])
    await analyst.reads('cover the days up to 19 November 2015')
    await analyst.reads('Yusuf Demir')
  })

  it('leaves out a column that nobody knows, and says so', async () => {
    await send('/imports', 'stays.csv', `${HEAD},shoe_size\n${STAY},38\n`)
    await analyst.reads('1 row would be taken in, 0 rows refused, 0 rows already known.')
    expect(await problems()).toContainEqual([
      ...['1', 'shoe_size', ''],
      'Goldthread does not know this column and left it out.',
    ])
  })

  it('takes the same file in once: the second time changes nothing', async () => {
    await send('/imports', 'stays.csv', `${HEAD}\n${STAY}\n`)
    await analyst.press('Take these files in')
    await analyst.reads('1 row was taken in, 0 rows refused, 0 rows already known.')
    await send('/imports', 'stays.csv', `${HEAD}\n${STAY}\n`)
    await analyst.reads('0 rows would be taken in, 0 rows refused, 1 row already known.')
    expect(await analyst.page.getByRole('button', { name: 'Take these files in' }).count()).toBe(0)
    await analyst.press('Remove these files')
    await analyst.reads('The files were removed. Nothing of them was taken in.')
  })

  it.each([
    ['of a header alone', `${HEAD}\n`, 'This file has a header and no rows.'],
    ['with nothing in it', '', 'This file is empty.'],
    ['of another table', 'Breakfast,Lunch\nporridge,soup\n', /fits none of the tables that Goldthread reads/],
    ['that lacks a column', 'stay_id,person_id,from\n1,2,2015-01-01\n', /the column until is not there/],
  ])('says what is wrong with a file %s', async (_name, content, sentence) => {
    await send('/imports', 'stays.csv', content)
    await analyst.reads('Nothing would be taken in.')
    await problems()
    await analyst.reads(sentence)
  })

  it('asks for a file when none was chosen', async () => {
    await analyst.goto('/imports')
    await analyst.press('Try these files')
    await analyst.reads('Choose at least one file: CSV, Excel, XML or JSON')
  })
})

async function send(page: string, name: string, content: string): Promise<void> {
  // The last step looks at this page once it lists what was taken in.
  await analyst.page.goto(page)
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(content) }
  await analyst.page.locator('input[type=file]').setInputFiles(file)
  await analyst.page.getByLabel('Source').fill('northmere')
  await analyst.press('Try these files')
}

async function sayLast(date: readonly [number, number, number]): Promise<void> {
  await analyst.fillDate('Last day that the record covers', date)
  await analyst.press('Save how far it goes')
}

/** The rows of the table of problems of the file that was tried. */
async function problems(): Promise<string[][]> {
  await analyst.page.locator('main table a[href^="/imports/"]').first().click()
  await analyst.isAccessible()
  const rows = await analyst.page.locator('tbody tr').all()
  return Promise.all(rows.map((row) => row.locator('td').allInnerTexts()))
}
