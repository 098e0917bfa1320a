import { buildProgram } from './setup/build.mjs'
import { runMain } from './setup/say.mjs'

await runMain(() => buildProgram({ isForced: true }))
