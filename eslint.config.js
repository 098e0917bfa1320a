import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const tests = ['**/*.test.{ts,tsx,mjs}', 'e2e/**/*.ts']

const channelBans = [
  {
    name: 'electron',
    importNames: ['ipcMain'],
    message:
      'Only electron/ipc may use ipcMain. Add a channel to shared/ipc/contract.ts and a handler to electron/ipc/handlers.',
  },
  {
    name: 'electron',
    importNames: ['ipcRenderer'],
    message: 'Only electron/preload.ts may use ipcRenderer. Pages call renderer/api.',
  },
]

const syntaxBans = [
  {
    selector: "CallExpression[callee.property.name='split'] > Literal.arguments[value=' ']",
    message: 'Chinese has no spaces between words: use the text core in shared/text (count, tokenize).',
  },
  { selector: 'TSEnumDeclaration', message: 'No enums: use a union of string literals.' },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only: the name is how a reader finds it.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has it.' },
]

const nodeGlobals = Object.fromEntries(
  [
    'process',
    'console',
    'Buffer',
    'URL',
    'AbortSignal',
    'AbortController',
    'fetch',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'structuredClone',
    'performance',
    'TextEncoder',
    'TextDecoder',
  ].map((name) => [name, 'readonly']),
)

export default tseslint.config(
  { ignores: ['out/**', 'dist/**', 'node_modules/**', '.galley/**', 'test-results/**', '**/*.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,js,mjs,cjs}'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'no-restricted-imports': ['error', { paths: channelBans }],
      'no-restricted-syntax': ['error', ...syntaxBans],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['electron/ipc/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [channelBans[1]] }] },
  },
  {
    files: ['electron/preload.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [channelBans[0]] }] },
  },
  {
    files: [
      'electron/cli.ts',
      'electron/cli/**/*.ts',
      'electron/app/log.ts',
      'scripts/**',
      'bench/**',
      'bin/**',
      'e2e/**',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: nodeGlobals },
    rules: { 'no-undef': 'error' },
  },
  { files: tests, rules: { 'max-lines-per-function': 'off' } },
  { files: ['*.config.{ts,js}'], rules: { 'no-restricted-syntax': ['error', ...syntaxBans.slice(0, 2)] } },
  {
    files: ['**/*.cjs'],
    languageOptions: { globals: { module: 'writable', require: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
)
