/**
 * Which folder may know which: the arrows run one way, from the wiring to the nouns, and there are no circles.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'families-know-errors-only',
      severity: 'error',
      from: { path: '^src/families/' },
      to: { path: '^src/', pathNot: '^src/(families/|errors\\.ts|html/)' },
    },
    {
      name: 'normalize-knows-types-of-families',
      severity: 'error',
      from: { path: '^src/normalize/' },
      to: { path: '^src/', pathNot: '^src/(normalize/|families/family\\.ts|errors\\.ts|html/)' },
    },
    {
      name: 'units-are-pure-over-data',
      severity: 'error',
      from: { path: '^src/units/' },
      to: { path: '^src/', pathNot: '^src/(units/|normalize/|project-files\\.ts)' },
    },
    {
      name: 'search-is-pure-over-text',
      severity: 'error',
      from: { path: '^src/search/' },
      to: { path: '^src/', pathNot: '^src/(search/|normalize/text\\.ts)' },
    },
    {
      name: 'counting-knows-columns-only',
      severity: 'error',
      from: { path: '^src/counting/' },
      to: { path: '^src/', pathNot: '^src/counting/' },
    },
    {
      name: 'nouns-know-nothing-of-ours',
      severity: 'error',
      from: { path: '^src/(entities/|errors\\.ts|config\\.ts|request-limits\\.ts)' },
      to: { path: '^src/', pathNot: '^src/(entities/|errors\\.ts|request-limits\\.ts)' },
    },
    {
      name: 'graphql-and-ingest-never-meet',
      severity: 'error',
      from: { path: '^src/graphql/' },
      to: {
        path: '^src/',
        pathNot:
          '^src/(graphql/|counting/|search/|auth/(viewer|rights)\\.ts|entities/|units/|normalize/text\\.ts|errors\\.ts|reasons\\.ts|reason-words\\.ts|request-limits\\.ts)',
      },
    },
    {
      name: 'syndication-asks-the-api',
      severity: 'error',
      from: { path: '^src/syndication/' },
      to: { path: '^src/', pathNot: '^src/(syndication/|auth/viewer\\.ts)' },
    },
    {
      name: 'editing-knows-no-way-out',
      severity: 'error',
      from: { path: '^src/editing/' },
      to: { path: '^src/(syndication|web|demo|commands|server|main|cli)' },
    },
    {
      name: 'ingest-knows-no-api',
      severity: 'error',
      from: { path: '^src/ingest/' },
      to: { path: '^src/(graphql|editing|auth|web|demo|commands|server|main|cli)' },
    },
    {
      name: 'web-knows-nothing-of-ours',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/(?!web/)' },
    },
    {
      name: 'only-the-wiring-knows-the-wiring',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main|cli)\\.ts|^src/commands/' },
      to: { path: '^src/(main|cli|services-over)\\.ts|^src/commands/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
