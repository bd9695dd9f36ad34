import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Home } from '../support/goldthread.ts'

let home: Home
let results: ReturnType<Home['json']>['document']

beforeAll(() => {
  home = new Home()
  results = home.json('round', 'results', 'april-2015').document
}, 120_000)
afterAll(() => home.remove())

describe('the command line', () => {
  it.each([
    [['no-such-command']],
    [['round', 'show']],
    [['import', 'somewhere']],
    [['round', 'list', '--nonsense']],
    [['no-such-command', '--help']],
    [['round', 'no-such-command', '--help']],
    [['register', 'list', '--as-at', '2015-13-01']],
    [['import', 'somewhere', '--source', 'theirs', '--covers', '2015-13-13']],
    [['clock', 'set', 'x']],
    [['report', 'april-2015', '--out', 'nowhere.xyz']],
    [['report', 'april-2015', '--format', 'html', '--out', 'nowhere.pdf']],
    [['round', 'draw', 'december-2015', '--commit', 'nope']],
    [['round', 'draw', 'december-2015', '--commit', 'lead', '--reveal', 'x']],
  ])('says that %j is wrong usage', (args) => expect(home.run(...args).status).toBe(2))

  it('goes on when whoever reads what it prints stops reading', () => {
    const piped = 'bin/goldthread --help | true; exit ${PIPESTATUS[0]}'
    const { status, stderr } = spawnSync('bash', ['-c', piped], { encoding: 'utf8' })
    expect(stderr).not.toContain('EPIPE')
    expect(status).toBe(0)
  })

  it('says a default once, and a day as a day', () => {
    const { out } = home.run('synthesise', '--help')
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      '--as-at <day> the day of the extract (default: 2026-03-31)',
    )
    expect(out).not.toMatch(/default.*default/)
  })

  it('refuses a round that is not there', () => {
    const { status, err } = home.run('round', 'show', 'no-such-round')
    expect(status).toBe(1)
    expect(err).toContain('There is no such thing here')
  })

  it('says of a planned round that its list is not frozen yet', () => {
    const { status, err } = home.run('round', 'frame', 'december-2015')
    expect([status, err]).toEqual([1, expect.stringContaining('is not frozen yet')])
  })

  it('refuses somebody whom nobody knows', () => {
    expect(home.run('round', 'list', '--as', 'nobody').err).toContain('Nobody here signs in as nobody')
  })

  it('says that no draw was recorded for October 2014', () => {
    const { status, err, out } = home.run('round', 'verify', 'october-2014')
    expect(status).toBe(1)
    expect(`${out}${err}`).toContain('No draw was recorded')
  })

  it('does not move the story day backwards', () => {
    expect(home.run('clock', 'set', '2015-01-01').err).toContain('it can only be moved forward')
  })

  it('says in a sentence that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    const address = await new Promise<number>((ready) => {
      other.once('listening', () => ready((other.address() as { port: number }).port))
    })
    const taken = spawnSync('bin/goldthread', ['start'], {
      env: { ...process.env, GOLDTHREAD_HOME: home.folder, PORT: String(address) },
      encoding: 'utf8',
    })
    other.close()
    expect(taken.status).toBe(1)
    expect(taken.stderr).toContain(`Port ${address} is taken by another program`)
  })

  it.each(['abc', '99999', '-1', ''])('asks for a port that is one where PORT is “%s”', (port) => {
    const { status, err } = home.runWith({ PORT: port }, 'start', '--empty')
    expect(status).toBe(1)
    expect(err).toMatch(/^PORT must be a whole number from 1 to 65535/m)
  })

  it('says in a sentence that the home cannot be made where it was asked for', () => {
    const file = join(home.folder, 'a-file')
    writeFileSync(file, '')
    for (const place of [file, join(file, 'inside')]) {
      const { status, err } = home.runWith({ GOLDTHREAD_HOME: place }, 'round', 'list')
      expect(status).toBe(1)
      expect(err).toMatch(/^The home .* cannot be made .* GOLDTHREAD_HOME/)
    }
  })

  it('says in a sentence that a report cannot be written where it was asked for', () => {
    const nowhere = join(home.folder, 'nowhere', 'report.html')
    const { status, err } = home.run('report', 'april-2015', '--out', nowhere)
    expect(status).toBe(1)
    expect(err).toMatch(/^The report cannot be written to .*report\.html/)
  })

  it('says in a sentence that the list of planted problems cannot be written, and writes no extract', () => {
    const [out, planted] = [join(home.folder, 'extract'), join(home.folder, 'nowhere', 'planted.csv')]
    const { status, err } = home.run('synthesise', '--out', out, '--planted', planted)
    expect([status, err]).toEqual([1, expect.stringContaining(`cannot be written to ${planted} (ENOENT)`)])
    expect(existsSync(out)).toBe(false)
  })

  it('writes the kind of report that the name of the file says', () => {
    const file = join(home.folder, 'report.PDF')
    expect(home.run('report', 'april-2015', '--out', file).status).toBe(0)
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('says which version of a report it wrote and whether that is issued, and on standard error beside a report', () => {
    const file = join(home.folder, 'r.html')
    const written = home.run('report', 'april-2015', '--audience', 'public', '--out', file)
    expect(written.out).toBe(`Written: ${file}, a draft of version 1, not issued.\n`)
    const piped = home.run('report', 'april-2015', '--audience', 'public', '--out', '-')
    expect(piped.out).toBe(readFileSync(file, 'utf8'))
    expect(piped.err).toContain('Written: a draft of version 1, not issued.')
  })

  it('writes no draft for who asks for the report as it was issued', () => {
    const file = join(home.folder, 'issued.html')
    const { status, err } = home.run('report', 'april-2015', '--issued', '--out', file)
    expect([status, err]).toEqual([
      1,
      expect.stringContaining('No report of this round has been issued yet.'),
    ])
    expect(existsSync(file)).toBe(false)
  })

  it('lets nobody else read the file of a restricted report, not even where one was there before', () => {
    const file = join(home.folder, 'rows.html')
    writeFileSync(file, '', { mode: 0o644 })
    const modeOf = (audience: string, out: string) => {
      expect(home.run('report', 'april-2015', '--audience', audience, '--out', out).status).toBe(0)
      return statSync(out).mode & 0o777
    }
    expect(modeOf('restricted', file)).toBe(0o600)
    expect(modeOf('restricted', join(home.folder, 'new.html'))).toBe(0o600)
    expect(modeOf('public', join(home.folder, 'public.html'))).toBe(0o666 & ~process.umask())
  })

  it('says in a sentence that the owner’s database cannot be reached', () => {
    const url = 'postgres://nobody@127.0.0.1:1/none'
    const { status, err } = home.runWith({ DATABASE_OWNER_URL: url }, 'migrate')
    expect(status).toBe(1)
    expect(err).toMatch(
      /^The database that DATABASE_OWNER_URL names cannot be reached: no server answers there/,
    )
  })

  it('knows no list as at a day after today, which in a story is its day', () => {
    const { status, err } = home.run('register', 'list', '--as-at', '2015-11-20')
    expect(status).toBe(1)
    expect(err).toContain('Enter a day that is not after today, 19 November 2015')
  })

  it('will not load the story over the data of a real authority, nor an authority over the story', () => {
    const real = new Home()
    const folder = mkdtempSync(join(tmpdir(), 'gt-files-'))
    writeFileSync(join(folder, 'ssd_department.csv'), 'dept_team_id,dept_team_name\nT1,North\n')
    expect(real.run('import', folder, '--source', 'theirs', '--authority', 'Realborough').status).toBe(0)
    const told = real.run('round', 'show', 'april-2015')
    const taken = real.run('import', 'stories/northmere-2015', '--source', 'northmere')
    expect([taken.status, taken.out]).toEqual([1, ''])
    expect(taken.err).toContain('A story cannot be loaded over real data')
    real.remove()
    rmSync(folder, { recursive: true })
    expect(told.status).toBe(1)
    expect(home.run('start', '--empty').err).toContain('This home holds a story')
  }, 90_000)
})

describe('a folder with an installation.toml in a new home', () => {
  it('is taken in for the source that the command names, so that loading it again changes nothing', () => {
    const fresh = new Home()
    const folder = mkdtempSync(join(tmpdir(), 'gt-files-'))
    const installation = 'words_from = "2013-04-01"\n[authority]\nname = "Realshire"\nsource = "mosaic"\n'
    writeFileSync(join(folder, 'installation.toml'), installation)
    writeFileSync(join(folder, 'ssd_person.csv'), 'pers_person_id,pers_forename,pers_surname\n1,Ann,Other\n')
    const [first, again] = [1, 2].map(() => fresh.json('import', folder, '--source', 'theirs').document)
    fresh.remove()
    rmSync(folder, { recursive: true })
    expect(first).toMatchObject({ read: 1, accepted: 1, duplicate: 0 })
    expect(again).toMatchObject({ read: 1, accepted: 0, duplicate: 1, added: 0, changed: 0 })
  }, 90_000)
})

describe('an authority of one’s own', () => {
  let real: Home
  let file: string

  beforeAll(() => {
    real = new Home()
    file = join(real.folder, 'ssd_person.csv')
    writeFileSync(file, 'pers_person_id,pers_dob\n1,Zebedee Smith 3/4/11\n2,2001-02-03\n')
    real.run('import', file, '--source', 'theirs', '--authority', 'Realborough')
  }, 90_000)
  afterAll(() => real.remove())

  const purge = [
    'import',
    'purge',
    '--source',
    'theirs',
    '--table',
    'ssd_person',
    '--key',
    '1',
    '--reason',
    'x',
  ]

  it.each([[['register', 'list']], [['round', 'list']], [['actions', 'list']], [purge]])(
    'asks who is not signed in to sign in first for %j',
    (args) => {
      const { status, err } = real.run(...args)
      expect([status, err]).toEqual([
        1,
        expect.stringMatching(/^Sign in first: bin\/goldthread sign-in --login NAME/m),
      ])
    },
  )

  it('says of a refused row where it stands and why, and what stands there in JSON alone', () => {
    const said = real.run('import', file, '--source', 'theirs')
    expect(said.out).toMatch(/ssd_person\.csv, row 2, pers_dob: /)
    expect(said.out).not.toContain('Zebedee')
    const { problems } = real.json('import', file, '--source', 'theirs').document
    expect(problems).toMatchObject([{ row: 2, value: 'Zebedee Smith 3/4/11' }])
  })

  it('says of a dry run first that nothing was kept', () => {
    const tried = real.run('import', file, '--source', 'theirs', '--dry-run')
    expect([tried.status, tried.out]).toEqual([0, expect.stringMatching(/^A dry run: nothing was kept/)])
  })

  it.each([
    [
      'a path inside a file',
      () => join(file, 'inside'),
      'what should be a folder on the way to it is a file',
    ],
    ['a path that is not there', () => join(real.folder, 'nowhere'), 'There is no file or folder'],
  ])('says in one sentence that %s cannot be read', (_where, path, sentence) => {
    const { status, err } = real.run('import', path(), '--source', 'theirs')
    expect([status, err.trim().split('\n').length]).toEqual([1, 1])
    expect(err).toContain(sentence)
  })

  it('says to nobody signed in that nobody is to be signed out', () => {
    const { status, err } = real.run('sign-out')
    expect([status, err]).toEqual([0, 'Nobody is signed in here.\n'])
  })
})

describe('an import of which every row is refused', () => {
  it('says so by its status, and leaves how far the source goes as it was', () => {
    const fresh = new Home()
    const folder = mkdtempSync(join(tmpdir(), 'gt-files-'))
    const installation =
      'words_from = "2013-04-01"\n[authority]\nname = "Realshire"\nsource = "mosaic"\n[[feeds]]\nkinds = ["visit"]\nfrom = "2015-01-01"\nuntil = "2015-02-01"\n'
    writeFileSync(join(folder, 'installation.toml'), installation)
    writeFileSync(join(folder, 'ssd_person.csv'), 'pers_person_id\n1\n')
    fresh.json('import', folder, '--source', 'mosaic')
    const file = join(folder, 'entries.csv')
    writeFileSync(file, 'entry_id,person_id,kind,happened\nE1,9,visit,2015-01-02\n')
    const plain = fresh.json('import', file, '--source', 'mosaic')
    const covering = fresh.run('import', file, '--source', 'mosaic', '--covers', '2015-03-01')
    fresh.remove()
    rmSync(folder, { recursive: true })
    expect(plain).toMatchObject({ status: 1, document: { read: 1, rejected: 1 } })
    expect(plain.document).toMatchObject({ uncovered: null, files: [{ keepsNothing: false }] })
    expect([covering.status, covering.out]).toEqual([1, expect.stringContaining('every row was refused')])
  }, 90_000)
})

describe('what the commands print', () => {
  it('lists the register as at a day, without a name', () => {
    const { document } = home.json('register', 'list', '--as-at', '2015-04-08')
    expect(document).toMatchObject({ register: 'vemt', asAt: '2015-04-08', count: 25 })
    expect(Object.keys(document.children[0]).sort()).toEqual(
      ['from', 'openToSocialCare', 'reference', 'riskLevel', 'strands', 'team', 'until'].sort(),
    )
  })

  it('gives the figures of the April round', () => {
    const document = results
    expect(document).toMatchObject({ round: 'april-2015', frameCount: 25, sampleCount: 8, sharePercent: 32 })
    const interval = { lowCount: 6, highCount: 19, lowPercent: 24, highPercent: 76, frameCount: 25 }
    expect(document.grades.good).toEqual({ count: 4, of: 8, interval })
    expect(document.grades.requiresImprovement).toMatchObject({ count: 4, of: 8 })
    expect(document.safeguarded).toEqual({ yes: 8, no: 0, cannotTell: 0, of: 8 })
    expect(document.followUps).toEqual({ count: 1, of: 8 })
    expect(document.disputedFacts).toEqual({ count: 0, of: 8, disputedCount: 0, checkedCount: 0 })
    const october = { round: 'october-2014', frameCount: 25, sampleCount: 9, sharePercent: 36, grades: null }
    expect(document.earlier).toEqual([october])
  })

  it.each([
    ['chronology', 'exists', { yes: 8, of: 8 }],
    ['chronology', 'upToDate', { no: 3, yes: 1, notCommented: 4 }],
    ['chronology', 'good', { yes: 3, notCommented: 5 }],
    ['chronology', 'focused', { no: 1, notCommented: 7 }],
    ['plan', 'updatedWhileListed', { no: 2, notCommented: 6 }],
    ['plan', 'complete', { no: 1, notCommented: 7 }],
    ['plan', 'exists', { no: 1, notCommented: 7 }],
    ['plan', 'risksAddressed', { yes: 2, notCommented: 6 }],
    ['childSeen', 'seen', { no: 0 }],
    ['childSeen', 'moreOftenWhileListed', { no: 1, notCommented: 7 }],
    ['childSeen', 'oftenEnough', { no: 1, notCommented: 7 }],
    ['childSeen', 'alone', { notEvidenced: 1, notCommented: 7 }],
    ['caseRecording', 'good', { yes: 3, notCommented: 5 }],
    ['caseRecording', 'reflectiveAndFocused', { no: 4, notCommented: 4 }],
    ['communication', 'effective', { yes: 6, notCommented: 2 }],
    ['wishesAndFeelings', 'gathered', { yes: 7, notCommented: 1 }],
    ['supervision', 'reflective', { yes: 3, no: 3, notCommented: 2 }],
    ['supervision', 'moreOftenWhileListed', { no: 1, notCommented: 7 }],
    ['supervision', 'inTime', { no: 1, notCommented: 7 }],
    ['managementOversight', 'evidenced', { yes: 4, notCommented: 4 }],
    ['carePlan', 'good', { yes: 4, notCommented: 4 }],
  ])('counts %s.%s as the report of 2015 does', (topic, question, counts) => {
    expect(results.topics[topic].questions[question]).toMatchObject(counts)
  })

  it('lists nine earlier actions, whose exposure cannot be told, and four new ones', () => {
    const { actions } = home.json('actions', 'list').document
    const earlier = actions.filter(({ reference }: { reference: string }) => reference.startsWith('2.3.'))
    expect([earlier.length, actions.length]).toEqual([9, 13])
    expect(new Set(earlier.map(({ exposure }: { exposure: string }) => exposure))).toEqual(
      new Set(['cannotTell']),
    )
    expect(Object.keys(actions[0]).sort()).toEqual(
      ['due', 'exposure', 'inForceFrom', 'owner', 'recommended', 'reference', 'status', 'title'].sort(),
    )
  })

  it('finds that a home is well, and knows its story', () => {
    const { status, document } = home.json('doctor')
    expect(status).toBe(0)
    expect(document).toMatchObject({ story: 'Northmere Borough Council', problems: [] })
  })
})

/** The recipe's fifteen sentences followed by other hands: awk, sort and sha256sum instead of this program. */
const REDRAW = `
frame="$1" lead="$2" independent="$3"
sha() { printf %s "$1" | sha256sum | cut -d' ' -f1; }
hash=$(sha256sum < "$frame" | cut -d' ' -f1)
seed=$(sha "$hash:$lead:$independent")
size=$(awk '$1 == "size" { print $2 }' "$frame")
awk -F'\\t' '$1 == "child" { print $3 }' "$frame" | while read -r reference; do
  printf '%s %s\\n' "$(sha "$seed:$reference")" "$reference"
done | LC_ALL=C sort | head -n "$size" | cut -d' ' -f2`

describe('an outsider with the recipe and the frame', () => {
  it('draws the same sample again in another language', () => {
    const { document } = home.json('round', 'frame', 'april-2015')
    const file = join(home.folder, 'frame.txt')
    writeFileSync(file, document.frameText)
    const { lead, independent } = document.nonces
    const redrawn = spawnSync('sh', ['-c', REDRAW, 'redraw', file, lead, independent], { encoding: 'utf8' })
    expect(redrawn.stdout.trim().split('\n')).toEqual(document.sample)
    expect(document.sample).toHaveLength(8)
    expect(home.json('round', 'verify', 'april-2015')).toMatchObject({
      status: 0,
      document: { round: 'april-2015', matches: true, frameHash: document.frameHash, seed: document.seed },
    })
  })
})
