import { expect, it } from 'vitest'
import type { EventName } from '../../shared/ipc/contract'
import { createJobs } from './jobs'
import type { Publish } from './publish'

function createListener() {
  const heard: [EventName, unknown][] = []
  let finish: () => void
  const finished = new Promise<void>((resolve) => (finish = resolve))
  const publish: Publish = (event, payload) => {
    heard.push([event, payload])
    if (event === 'job:finished') finish()
  }
  return { heard, publish, finished }
}
const canceled = { kind: 'failed', error: { kind: 'canceled' } } as const
const broken = { kind: 'failed', error: { kind: 'unexpected', reference: 'REF' } } as const

it('answers its id before the first event and ends with one result', async () => {
  const { heard, publish, finished } = createListener()
  const job = createJobs(publish, () => broken).start(async ({ report }) => {
    report({ done: 1, total: 1, step: 'pages', what: '潮汐公园' })
    return canceled
  })
  expect(heard).toEqual([])
  await finished
  expect(heard).toEqual([
    ['job:progressed', { job, done: 1, total: 1, step: 'pages', what: '潮汐公园' }],
    ['job:finished', { job, result: canceled }],
  ])
})

it('tells work that is canceled to stop', async () => {
  const { heard, publish, finished } = createListener()
  const jobs = createJobs(publish, () => broken)
  const job = jobs.start(
    ({ signal }) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(canceled))),
  )
  await new Promise(setImmediate)
  expect(jobs.cancel(job)).toEqual({ ok: true, value: null })
  await finished
  expect(heard).toEqual([['job:finished', { job, result: canceled }]])
})

it('turns an exception of the work into a failure', async () => {
  const { heard, publish, finished } = createListener()
  const job = createJobs(publish, () => broken).start(() => Promise.reject(new Error('worker died')))
  await finished
  expect(heard).toEqual([['job:finished', { job, result: broken }]])
})

it('says so when the job to cancel is not there', () => {
  const { publish } = createListener()
  expect(createJobs(publish, () => broken).cancel('01J00000000000000000000009')).toMatchObject({
    error: { kind: 'not-found', what: 'job' },
  })
})

it('thins out progress but keeps the last of a step', async () => {
  const { heard, publish, finished } = createListener()
  createJobs(publish, () => broken).start(async ({ report }) => {
    for (let done = 1; done <= 1000; done += 1) report({ done, total: 1000, step: 'pages', what: '' })
    return canceled
  })
  await finished
  const progressed = heard.filter(([event]) => event === 'job:progressed')
  expect(progressed.length).toBeLessThan(100)
  expect(progressed.at(-1)).toMatchObject(['job:progressed', { done: 1000 }])
})

it('ends whatever runs when everything has to stop', async () => {
  const { heard, publish } = createListener()
  const jobs = createJobs(publish, () => broken)
  const untilStopped = ({ signal }: { signal: AbortSignal }) =>
    new Promise<typeof canceled>((resolve) => signal.addEventListener('abort', () => resolve(canceled)))
  const [one, other] = [jobs.start(untilStopped), jobs.start(untilStopped)]
  await new Promise(setImmediate)
  await jobs.stopAll()
  expect(heard).toEqual([
    ['job:finished', { job: one, result: canceled }],
    ['job:finished', { job: other, result: canceled }],
  ])
})
