import { Command, CommanderError } from 'commander'
import type { Result } from '../../shared/result'
import { moves, states } from '../../shared/domain/workflow'
import { runBundle } from './commands/bundle'
import { runEdit } from './commands/edit'
import { runImport } from './commands/import'
import { runInit } from './commands/init'
import { runList } from './commands/list'
import { runMove } from './commands/move'
import { runShow } from './commands/show'
import { runTick } from './commands/tick'
import { runVerify } from './commands/verify'
import type { Outcome } from './outcome'
import { exitCodeOf, exitCodes, printResult, UsageError } from './outcome'
import { version } from './version'

type Run = () => Promise<Result<Outcome>>

/** Runs one command line and gives its exit code: 0 done, 1 done with findings, 2 wrong usage, 3 no workspace. */
export async function runCli(argv: readonly string[]): Promise<number> {
  let code: number = exitCodes.done
  const perform = async (json: boolean, run: Run) => {
    const result = await run()
    printResult(result, json)
    code = exitCodeOf(result)
  }
  const galley = new Command('galley')
    .description('An editorial desk in a folder: import, edit, review, schedule and seal articles.')
    .version(version)
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('See galley --help.')
  addArticleCommands(galley, perform)
  addDeskCommands(galley, perform)
  try {
    await galley.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`galley: ${error.message} See galley --help.\n`)
    return exitCodes.usage
  }
}

type Perform = (json: boolean, run: Run) => Promise<void>

/** `command` with what every command has. */
function subcommand(galley: Command, usage: string, description: string): Command {
  return galley.command(usage).description(description).option('--json', 'one document on standard output')
}

const collect = (value: string, values: string[]) => [...values, value]

function addArticleCommands(galley: Command, perform: Perform): void {
  subcommand(
    galley,
    'import <workspace> <paths...>',
    'import page texts, native articles or bundles; a folder is walked',
  )
    .option('--as <person>', 'who imports: a name or an id')
    .action((folder, paths, options) => perform(options.json, () => runImport(folder, paths, options)))
  subcommand(galley, 'list <workspace>', 'list articles, the newest change first')
    .option('--state <state>', states.join(', '))
    .option('--column <column>', 'an id, a name or a path such as 生活百科/健康')
    .option('--tag <tag>', 'a name or an id')
    .action((folder, options) => perform(options.json, () => runList(folder, options)))
  subcommand(galley, 'show <workspace> <id>', 'show an article, its state and its published edition').action(
    (folder, id, options) => perform(options.json, () => runShow(folder, id)),
  )
  subcommand(galley, 'edit <workspace> <id>', 'change fields, tags and column of the working copy')
    .option('--set <field=value>', 'set a field; an empty value empties it', collect, [])
    .option('--add-tag <tag>', 'add a tag, made where there is none', collect, [])
    .option('--remove-tag <tag>', 'take a tag away', collect, [])
    .option('--column <column>', 'file under a column, made where there is none')
    .option('--as <person>', 'who edits: a name or an id')
    .action((folder, id, options) => perform(options.json, () => runEdit(folder, id, options)))
  subcommand(galley, 'move <workspace> <id> <move>', `take a move: ${moves.join(', ')}`)
    .option('--as <person>', 'who decides: a name or an id')
    .option('--at <moment>', 'when a schedule is due, with its offset')
    .option('--reason <text>', 'why; return and withdraw want one')
    .action((folder, id, move, options) => perform(options.json, () => runMove(folder, id, move, options)))
}

function addDeskCommands(galley: Command, perform: Perform): void {
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
    .option('--language <language>', 'of the site: zh-CN or en', 'zh-CN')
    .action((folder, options) => perform(options.json, () => runInit(folder, options)))
  subcommand(galley, 'tick <workspace>', 'publish what is due')
    .option('--as-of <moment>', 'as if it were that moment')
    .action((folder, options) => perform(options.json, () => runTick(folder, options)))
  subcommand(galley, 'bundle <workspace>', 'seal what is published in a bundle')
    .requiredOption('--out <path>', 'a folder, or a file that ends in .zip')
    .option('--as-of <moment>', 'what was published, and free of embargo, at that moment')
    .option('--base-url <url>', 'where the site will be, for this bundle')
    .action((folder, options) => perform(options.json, () => runBundle(folder, options)))
  subcommand(galley, 'verify <bundle>', 'read every file of a bundle again and compare').action(
    (bundle, options) => perform(options.json, () => runVerify(bundle)),
  )
}
