// Who may import whom, inner layers first:
// main, worker, cli, app -> ipc -> services -> store -> shared; renderer/app -> feature -> api, ui, i18n -> shared.
const sibling = '^electron/(search|review|schedule|media|import|bundle)/'
const service = '^electron/(store|search|review|schedule|media|import|bundle)/'
const base = '(?:app|ui|api|i18n|errors)/'
const test = '\\.test\\.tsx?$'

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid('no-cycles', 'A cycle hides which file is the lower one.', {}, { circular: true }),
    forbid('resolves', 'The imported file is not there.', {}, { couldNotResolve: true }),
    forbid(
      'shared-is-pure',
      'shared runs in every process, so it knows none of them.',
      { path: '^shared/' },
      { path: '^(electron|renderer|e2e|bench|scripts)/' },
    ),
    forbid(
      'shared-has-no-platform',
      'shared has no Node, no Electron and no page in it.',
      { path: '^shared/', pathNot: test },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'renderer-sees-shared-only',
      'A page reaches the main process through renderer/api.',
      { path: '^renderer/' },
      { path: '^(electron|e2e|bench|scripts)/' },
    ),
    forbid(
      'renderer-has-no-node',
      'A page has no Node in it.',
      { path: '^renderer/', pathNot: test },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'electron-at-the-edge',
      'Services run in plain Node too: import electron in app or ipc, and hand over what they need.',
      { pathNot: '^(electron/(app|ipc)/|electron/(main|preload)\\.ts$|e2e/|node_modules/)' },
      { path: '^electron$|node_modules/electron/' },
    ),
    forbid(
      'preload-is-thin',
      'The preload forwards; it knows the names of channels and nothing else.',
      { path: '^electron/preload\\.ts$' },
      { path: '^(electron|renderer)/' },
    ),
    forbid(
      'services-do-not-look-up',
      'A service is handed what it needs by main, worker or cli.',
      { path: service },
      { path: '^electron/(app/|ipc/|cli/|(main|worker|reader|cli|preload)\\.ts$)' },
    ),
    forbid(
      'services-meet-in-the-store',
      'Services do not know each other: they meet in main, worker or cli.',
      { path: sibling },
      { path: sibling, pathNot: '^electron/$1/' },
    ),
    forbid(
      'store-is-the-bottom',
      'The store knows no other service.',
      { path: '^electron/store/' },
      { path: sibling },
    ),
    forbid(
      'ipc-does-not-look-up',
      'ipc is handed its services by main.',
      { path: '^electron/ipc/' },
      { path: '^electron/(app/|(main|worker|reader|cli|preload)\\.ts$)' },
    ),
    forbid(
      'migrations-are-frozen',
      'A migration that has shipped must not change when the model does: it keeps its own copy of the old shape.',
      { path: '^electron/store/migrations/\\d{4}-', pathNot: test },
      { pathNot: '^electron/store/migrations/migration\\.ts$' },
    ),
    forbid(
      'features-do-not-meet',
      'Features of the page meet in renderer/app.',
      { path: `^renderer/(?!${base})([^/]+)/` },
      { path: `^renderer/(?!${base})[^/]+/`, pathNot: '^renderer/$1/' },
    ),
    forbid(
      'page-leaves',
      'ui, api, i18n and errors know no feature.',
      { path: '^renderer/(ui|api|i18n|errors)/', pathNot: test },
      { path: '^renderer/', pathNot: '^renderer/(ui|api|i18n|errors)/' },
    ),
    forbid(
      'tests-see-shared-only',
      'End-to-end tests use the program as a person does.',
      { path: '^e2e/' },
      { path: '^(electron|renderer)/' },
    ),
    forbid(
      'no-orphans',
      'A file that nobody imports is dead.',
      {
        orphan: true,
        pathNot:
          '(\\.d\\.ts|\\.(test|spec)\\.tsx?)$|^electron/(main|worker|reader|cli|preload)\\.ts$|^renderer/main\\.tsx$',
      },
      {},
    ),
    forbid(
      'tests-are-not-imported',
      'What two tests share has a file of its own.',
      {},
      { path: '\\.(test|spec)\\.tsx?$' },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|node_modules/\\.cache)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
