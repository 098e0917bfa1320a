import { spawn } from 'node:child_process'
import { say, setupError } from './setup/say.mjs'

/** Whether windows can be shown here. Windows and macOS always have a display. */
export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** Runs `work` with a display: the one that is there, else a virtual one that ends with the work. */
export async function withDisplay(work) {
  if (hasDisplay()) return await work()
  const server = await startVirtualDisplay()
  const stop = () => server.process.kill()
  const stopAndLeave = () => process.exit(130)
  process.once('exit', stop)
  process.once('SIGINT', stopAndLeave)
  process.once('SIGTERM', stopAndLeave)
  process.env.DISPLAY = server.display
  try {
    return await work()
  } finally {
    delete process.env.DISPLAY
    stop()
    process.off('exit', stop)
    process.off('SIGINT', stopAndLeave)
    process.off('SIGTERM', stopAndLeave)
  }
}

function startVirtualDisplay() {
  // The server picks a free number itself and writes it to descriptor 3 once it listens.
  const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset']
  const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  let complaint = ''
  child.stderr.on('data', (chunk) => (complaint += chunk))
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(setupError(`The virtual display (Xvfb) did not start: ${why}`))
    const tooLate = setTimeout(() => (child.kill(), fail('no answer within 20 s')), 20_000)
    child.once('error', (error) => fail(error.message))
    child.once('exit', (code) => fail(complaint.trim() || `exit code ${code}`))
    child.stdio[3].once('data', (chunk) => {
      clearTimeout(tooLate)
      const display = `:${String(chunk).trim()}`
      say(`No display here: using a virtual one (${display})`)
      resolve({ process: child, display })
    })
  })
}
