import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { say, setupError } from './say.mjs'

const longestWork = 20 * 60_000

/** Runs `work` while no other process runs work under the same lock file. A dead holder's lock is taken over. */
export async function withLock(file, work) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  await takeLock(file)
  try {
    return await work()
  } finally {
    fs.rmSync(file, { force: true })
  }
}

async function takeLock(file) {
  const giveUpAt = Date.now() + longestWork
  for (let waited = false; !tryLock(file); waited = true) {
    if (!waited) say(`Another run is setting up (${file}); waiting for it`)
    if (Date.now() > giveUpAt)
      throw setupError(`${file} is still held. Delete it if no other run is going on.`)
    await sleep(300)
  }
}

function tryLock(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  if (isAbandoned(file)) fs.rmSync(file, { force: true })
  return false
}

function isAbandoned(file) {
  try {
    const holder = Number(fs.readFileSync(file, 'utf8'))
    const age = Date.now() - fs.statSync(file).mtimeMs
    // A lock that is being written is empty for a moment.
    if (!holder) return age > 5_000
    return age > longestWork || !isAlive(holder)
  } catch {
    return false
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
