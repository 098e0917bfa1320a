// Electron's own default app is not in the stand-in runtime; this one understands
// `electron [-r module]… [switches] <folder or file> [arguments]`, which is all that start, tests and tools use.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const { modules, target } = readArguments(process.argv.slice(1))
const load = createRequire(join(process.cwd(), 'here.js'))
for (const module of modules) load(module)
if (!target) {
  console.error('usage: electron [-r module]… [switches] <folder or file> [arguments]')
  process.exit(1)
}
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
const entry = describe(resolve(target))
// Electron holds `ready` back until this top-level await is over, so that the entry can still register schemes.
await import(pathToFileURL(entry).href)

function readArguments(args) {
  const modules = []
  while (args.length > 0) {
    const argument = args.shift()
    if (argument === '-r' || argument === '--require') modules.push(args.shift())
    else if (argument === '-v' || argument === '--version') printVersion()
    else if (!argument.startsWith('-')) return { modules, target: argument }
  }
  return { modules }
}

function printVersion() {
  console.log(`v${process.versions.electron}`)
  process.exit(0)
}

function describe(target) {
  const manifest = join(target, 'package.json')
  if (!existsSync(manifest)) {
    app.setAppPath(resolve(target, '..'))
    return target
  }
  const {
    name,
    productName,
    version,
    desktopName,
    main = 'index.js',
  } = JSON.parse(readFileSync(manifest, 'utf8'))
  if (version) app.setVersion(version)
  app.name = productName ?? name ?? app.name
  app.setDesktopName(desktopName ?? `${app.name}.desktop`)
  app.setAppPath(target)
  return resolve(target, main)
}
