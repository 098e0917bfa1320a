import type { UtilityProcess } from 'electron'
import { utilityProcess } from 'electron'
import { ulid } from 'ulid'
import type { FromWorker, RunTask, ToWorker } from '../ipc/tasks'

interface Waiting {
  handle: (message: FromWorker) => void
  died: (code: number) => void
}

/** Runs tasks in one utility process, started on first use and again after it died. */
export function createWorkerClient(entry: string): { run: RunTask; stop: () => void } {
  const waiting = new Map<string, Waiting>()
  let worker: UtilityProcess | null = null

  function start(): UtilityProcess {
    const started = utilityProcess.fork(entry, [], { serviceName: 'Galley worker' })
    started.on('message', (message: FromWorker) => waiting.get(message.id)?.handle(message))
    started.once('exit', (code) => {
      worker = null
      for (const each of [...waiting.values()]) each.died(code)
    })
    return started
  }

  const send = (message: ToWorker) => (worker ??= start()).postMessage(message)

  const run: RunTask = (task, input, { report, signal }) =>
    new Promise((resolve, reject) => {
      const id = ulid()
      const settle = (finish: () => void) => {
        waiting.delete(id)
        signal.removeEventListener('abort', cancel)
        finish()
      }
      const cancel = () => send({ id, cancel: true })
      waiting.set(id, {
        handle(message) {
          if ('progress' in message) report(message.progress)
          else if ('failed' in message) settle(() => resolve({ ok: false, error: message.failed }))
          else settle(() => resolve({ ok: true, value: message.done as never }))
        },
        died: (code) =>
          settle(() => reject(new Error(`The worker process ended with code ${code} during ${task}`))),
      })
      signal.addEventListener('abort', cancel)
      send({ id, task, input })
    })

  return { run, stop: () => void worker?.kill() }
}
