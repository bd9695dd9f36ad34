// The arrows of the house run one way; docs/architecture.md draws them. test/architecture proves that each rule fires.
const ROOMS = ['kernel', 'platform', 'access', 'trail', 'notices', 'organisation', 'register', 'evidence']
ROOMS.push('standards', 'audits', 'analysis', 'actions', 'reports', 'apps')

/** A room may use the rooms before it and none after it. */
function upward(room, index) {
  const above = ROOMS.slice(index + 1)
  return {
    name: `no-arrow-up-from-${room}`,
    severity: 'error',
    from: { path: `^src/${room}/`, pathNot: '\\.test\\.tsx?$' },
    to: { path: `^src/(${above.join('|')})/` },
  }
}

module.exports = {
  forbidden: [
    ...ROOMS.slice(0, -1).map(upward),
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'imports-knows-no-room',
      severity: 'error',
      comment: 'The engine that takes files in parses and stages; what a column means, its room says.',
      from: { path: '^src/imports/(?!pages/)', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^src/(notices|organisation|register|evidence|standards|audits|analysis|actions|reports|apps)/',
      },
    },
    {
      name: 'synthesis-knows-no-room',
      severity: 'error',
      comment:
        'What makes extracts knows the formats of files; it must not know what reads them, or it would test itself.',
      from: { path: '^src/synthesis/', pathNot: '\\.test\\.tsx?$' },
      to: { pathNot: '^src/(synthesis|kernel)/' },
    },
    {
      name: 'cores-know-no-platform',
      severity: 'error',
      comment: 'A rule is pure: it gets time, chance and facts as arguments.',
      from: { path: '(^|/)(rules|model|words)(\\.ts|/)', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/platform/|/store\\.ts$|/query\\.ts$|node_modules/(pg|kysely|fastify)/' },
    },
    {
      name: 'temporal-in-two-files',
      severity: 'error',
      comment: 'A day is a number everywhere else: comparing PlainDates is a thousand times slower.',
      from: { pathNot: '^src/kernel/(day|instant)\\.ts$|\\.test\\.ts$' },
      to: { path: 'temporal-polyfill' },
    },
    {
      name: 'kernel-is-pure',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^src/kernel/|temporal-polyfill' },
    },
    {
      name: 'nobody-imports-apps',
      severity: 'error',
      from: { path: '^src/(?!apps/)', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/apps/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  },
}
