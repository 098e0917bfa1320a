import fs from 'node:fs'
import path from 'node:path'
import { withDisplay } from './display.mjs'
import { inRepository } from './setup/repository.mjs'
import { runModule } from './setup/run-command.mjs'
import { runMain, say, setupError } from './setup/say.mjs'

const steps = 'e2e/tour.spec.ts'

// Runs the program through the whole way of an article, and says where its screenshots and its bundle are.
// The steps leave both in the folder that GALLEY_TOUR_OUT names: *.png, and bundle* for the bundle.
await runMain(async () => {
  const folder = inRepository('.galley/tour', new Date().toISOString().replaceAll(':', '-'))
  fs.mkdirSync(folder, { recursive: true })
  const env = { GALLEY_TOUR_OUT: folder }
  const args = ['test', steps, '--reporter=line', `--output=${path.join(folder, 'failures')}`]
  const { code } = await withDisplay(() => runModule('@playwright/test/cli.js', args, { env }))
  if (code !== 0) throw setupError(`The tour stopped before its end; what it left is in ${folder}`)
  report(folder)
})

function report(folder) {
  const names = fs.readdirSync(folder).sort()
  const screenshots = names.filter((name) => name.endsWith('.png'))
  const bundles = names.filter((name) => name.startsWith('bundle'))
  if (screenshots.length === 0 || bundles.length === 0) throw setupError(`The tour left nothing in ${folder}`)
  say('The whole way is done. Screenshots:')
  for (const name of screenshots) console.log(`  ${path.join(folder, name)}`)
  say('Bundle:')
  for (const name of bundles) console.log(`  ${path.join(folder, name)}`)
}
