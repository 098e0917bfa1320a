import { Command, CommanderError, Option } from 'commander'
import { importFormats } from '../../shared/imports/format'
import { moves, states } from '../../shared/domain/workflow'
import { runBundle } from './commands/bundle'
import { runCheck } from './commands/check'
import { runDoctor } from './commands/doctor'
import { runEdit } from './commands/edit'
import { runFetchPictures } from './commands/fetch-pictures'
import { runImport } from './commands/import'
import { runInit } from './commands/init'
import { runList } from './commands/list'
import { runMove } from './commands/move'
import { runRelated } from './commands/related'
import { runSearch } from './commands/search'
import { runShow } from './commands/show'
import { runTick } from './commands/tick'
import { runUndoImport } from './commands/undo-import'
import { runVerify } from './commands/verify'
import { assignableFields } from './edit-field'
import type { Ending } from './outcome'
import { exitCodes, printEnding, printFailure, tell, UsageError } from './outcome'
import { version } from './version'

type Perform = (json: boolean | undefined, run: () => Promise<Ending>) => Promise<void>

const exitCodeHelp = `
Exit codes: 0 done, 1 done with findings or refused, 2 wrong usage, 3 the workspace cannot be opened or is held.
Messages go to standard error; with --json standard output has exactly one document.`

/**
 * Runs one command line and gives its exit code: 0 done, 1 done with findings or refused, 2 wrong usage, 3 no workspace.
 * When `signal` aborts, long commands stop at a clean place.
 */
export async function runCli(argv: readonly string[], signal?: AbortSignal): Promise<number> {
  let code: number = exitCodes.done
  const perform: Perform = async (json, run) => {
    const ending = await run()
    printEnding(ending, json ?? false)
    code = ending.code
  }
  try {
    await createGalley(perform, signal).parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    return failed(error, argv.includes('--json'))
  }
}

/** What was raised rather than given: words that cannot be understood, a request for help, a defect. */
function failed(error: unknown, json: boolean): number {
  if (error instanceof UsageError) {
    printFailure({ kind: 'usage' }, `${error.message} See galley --help.`, json)
    return exitCodes.usage
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCodes.done
    // Without a command the help has been printed, and there is no more to say.
    const message = error.code === 'commander.help' ? 'Which command?' : sentence(error.message)
    printFailure({ kind: 'usage' }, `${message} See galley --help.`, json)
    return exitCodes.usage
  }
  const message =
    'The program failed and did not finish this. It is a defect of Galley; what was saved is safe.'
  printFailure({ kind: 'unexpected' }, message, json)
  tell(error instanceof Error ? String(error.stack) : String(error))
  return exitCodes.findings
}

/** What commander says, as a sentence on one line. */
function sentence(message: string): string {
  const line = message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ')
  return /[.?)]$/.test(line) ? line : `${line}.`
}

function createGalley(perform: Perform, signal: AbortSignal | undefined): Command {
  const galley = new Command('galley')
    .description('An editorial desk in a folder: import, edit, review, schedule and seal articles.')
    .version(version)
    .exitOverride()
    // The message of a failure is printed once, in one place: by `failed`.
    .configureOutput({ outputError: () => {} })
    .addHelpText('after', exitCodeHelp)
  addWorkspaceCommands(galley, perform, signal)
  addArticleCommands(galley, perform, signal)
  addBundleCommands(galley, perform, signal)
  return galley
}

/** `command` with what every command has. */
function subcommand(galley: Command, usage: string, description: string): Command {
  return galley.command(usage).description(description).option('--json', 'one document on standard output')
}

const collect = (value: string, values: string[] = []) => [...values, value]

function addWorkspaceCommands(galley: Command, perform: Perform, signal: AbortSignal | undefined): void {
  subcommand(
    galley,
    'init <workspace>',
    'make a workspace in a new or empty folder, with one person who has every role',
  )
    .requiredOption('--name <publication>', 'the name of the publication')
    .option('--base-url <url>', 'where the site will be')
    .option('--time-zone <zone>', 'an IANA name; the zone of this computer where none is given')
    .option('--stages <n>', 'how many review stages, 1 to 3', '1')
    .option('--person <name>', 'the name of that person', '主编')
    .addOption(new Option('--language <language>', 'of the site').choices(['zh-CN', 'en']).default('zh-CN'))
    .action((folder, options) => perform(options.json, () => runInit(folder, options)))
  subcommand(galley, 'tick <workspace>', 'publish what is due')
    .option('--as-of <moment>', 'as if it were that moment')
    .action((folder, options) => perform(options.json, () => runTick(folder, options)))
  subcommand(
    galley,
    'doctor <workspace>',
    'look at every file, link and hash, and at the chain of the desk log',
  )
    .option('--repair', 'set right what loses nothing by it')
    .action((folder, options) => perform(options.json, () => runDoctor(folder, options, signal)))
}

/** As the switch of the window: tests have no server but their own. */
function pictureHost(): Option {
  return new Option('--allow-picture-host <host>', 'a private host that pictures may come from')
    .argParser<string[]>(collect)
    .hideHelp()
}

function addArticleCommands(galley: Command, perform: Perform, signal: AbortSignal | undefined): void {
  subcommand(
    galley,
    'import <workspace> <paths...>',
    'import articles from files, folders and zips; a folder is walked',
  )
    .option('--as <person>', 'who imports: a name or an id')
    .option('--dry-run', 'say what an import would do, and write nothing')
    .option('--format <format>', `read everything as ${importFormats.join(', ')}`)
    .option('--report <file>', 'write a report to keep: .html for people, else JSON')
    .option('--map <file>', 'JSON that says how columns, tags, authors and states are called here')
    .option('--fetch-pictures', 'then fetch the pictures that are on the web')
    .addOption(pictureHost())
    .action((folder, paths, options) =>
      perform(options.json, () => runImport(folder, paths, options, signal)),
    )
  subcommand(
    galley,
    'fetch-pictures <workspace> <import>',
    'fetch the pictures that an import left on the web, or go on with it',
  )
    .option('--as <person>', 'who fetches: a name or an id')
    .option('--again', 'ask once more for those that were refused')
    .addOption(pictureHost())
    .action((folder, id, options) =>
      perform(options.json, () => runFetchPictures(folder, id, options, signal)),
    )
  subcommand(galley, 'undo-import <workspace> <import>', 'take an import back as a whole')
    .option('--as <person>', 'who takes it back: a name or an id')
    .action((folder, id, options) => perform(options.json, () => runUndoImport(folder, id, options)))
  subcommand(galley, 'list <workspace>', 'list articles, the newest change first')
    .option('--state <state>', states.join(', '))
    .option('--column <column>', 'an id, a name or a path such as 生活百科/健康; those below it too')
    .option('--tag <tag>', 'a name or an id')
    .action((folder, options) => perform(options.json, () => runList(folder, options)))
  subcommand(galley, 'search <workspace> <query>', 'find articles by their text, the best first')
    .option('--limit <n>', 'how many at most, 1 to 1000', '20')
    .action((folder, query, options) => perform(options.json, () => runSearch(folder, query, options)))
  subcommand(galley, 'show <workspace> <id>', 'show an article, its state and its published edition').action(
    (folder, id, options) => perform(options.json, () => runShow(folder, id)),
  )
  subcommand(
    galley,
    'related <workspace> <id>',
    'list articles that may be recommended on an article, with reasons',
  )
    .option('--limit <n>', 'how many', '10')
    .action((folder, id, options) => perform(options.json, () => runRelated(folder, id, options)))
  subcommand(galley, 'edit <workspace> <id>', 'change fields, tags and column of the working copy')
    .option('--set <field=value>', `${assignableFields.join(', ')}; an empty value empties it`, collect)
    .option('--add-tag <tag>', 'add a tag, made where there is none', collect)
    .option('--remove-tag <tag>', 'take a tag away', collect)
    .option('--column <column>', 'file under a column: id, name or path, made where there is none')
    .option('--as <person>', 'who edits: a name or an id')
    .action((folder, id, options) => perform(options.json, () => runEdit(folder, id, options)))
  subcommand(
    galley,
    'check <workspace> [ids...]',
    'run the checks on articles, all of them where none is named',
  )
    .option('--fix', 'save what is safe to fix unseen: punctuation, spaces, width, misspelt words')
    .option('--as <person>', 'who fixes: a name or an id')
    .action((folder, ids, options) => perform(options.json, () => runCheck(folder, ids, options)))
  subcommand(galley, 'move <workspace> <id> <move>', `take a move: ${moves.join(', ')}`)
    .option('--as <person>', 'who decides: a name or an id')
    .option('--at <moment>', 'when a schedule is due, with its offset')
    .option('--reason <text>', 'why; return and withdraw want one')
    .action((folder, id, move, options) => perform(options.json, () => runMove(folder, id, move, options)))
}

function addBundleCommands(galley: Command, perform: Perform, signal: AbortSignal | undefined): void {
  subcommand(galley, 'bundle <workspace>', 'seal what is published in a bundle')
    .requiredOption('--out <path>', 'a folder, or a file that ends in .zip')
    .option('--as-of <moment>', 'what was published, and free of embargo, at that moment')
    .option('--base-url <url>', 'where the site will be, for this bundle')
    .action((folder, options) => perform(options.json, () => runBundle(folder, options, signal)))
  subcommand(galley, 'verify <bundle>', 'read every file of a bundle again and compare').action(
    (bundle, options) => perform(options.json, () => runVerify(bundle, signal)),
  )
}
