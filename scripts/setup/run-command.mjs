import { spawn } from 'node:child_process'
import { repository } from './repository.mjs'

/**
 * Runs a program in the repository and answers its exit code; 1 when a signal ended it.
 *
 * It has no standard input, so that nothing waits for a person. With `quiet`, its output is kept and given back
 * instead of being shown.
 */
export function runCommand(program, args, { env = {}, quiet = false, timeout, cwd = repository } = {}) {
  const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit']
  // Only .cmd files need a shell, and only Windows has them.
  const shell = process.platform === 'win32' && program === 'npm'
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio, timeout, shell })
  let output = ''
  child.stdout?.on('data', (chunk) => (output += chunk))
  child.stderr?.on('data', (chunk) => (output += chunk))
  // Whoever stops a run means the program that it started too.
  const stop = () => child.kill('SIGTERM')
  process.on('SIGTERM', stop)
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: `${program}: ${error.message}` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  }).finally(() => process.off('SIGTERM', stop))
}

/** Runs a JavaScript program of node_modules with this Node, which works on every platform without a shell. */
export function runModule(file, args, options) {
  return runCommand(process.execPath, [`node_modules/${file}`, ...args], options)
}
