import { resolve } from 'node:path'
import { success } from '../../../shared/result'
import type { Examination } from '../../doctor/examine'
import { examineWorkspace } from '../../doctor/examine'
import type { Problem, Repair } from '../../doctor/problem'
import { repairWorkspace } from '../../doctor/repair'
import type { Ending, Outcome } from '../outcome'
import { withWorkspace } from '../workspace'

export interface DoctorOptions {
  repair?: boolean
}

/** Examines the folder as it lies there, before anything opens it; repairs under the lock. */
export async function runDoctor(
  folder: string,
  options: DoctorOptions,
  signal?: AbortSignal,
): Promise<Ending> {
  const path = resolve(folder)
  const work = signal ? { signal } : {}
  const before = await examineWorkspace(path, work)
  if (!options.repair)
    return withWorkspace(folder, { access: 'read' }, async () => success(outcome(before, [])))
  return withWorkspace(folder, { access: 'write' }, async () => {
    const repaired = await repairWorkspace(
      path,
      before.problems.filter(({ repairable }) => repairable),
    )
    return success(outcome(await examineWorkspace(path, work), repaired))
  })
}

function outcome({ files, problems }: Examination, repaired: Repair[]): Outcome {
  const ok = problems.length === 0
  return {
    document: { ok, files, problems, repaired },
    text: inWords(files, problems, repaired),
    hasFindings: !ok,
  }
}

function inWords(files: number, problems: readonly Problem[], repaired: readonly Repair[]): string {
  const lines = [
    ...repaired.map(({ path, repair }) => `repaired: ${path}: ${repair}`),
    ...problems.map(
      ({ path, problem, repairable }) =>
        `${path}: ${problem}${repairable ? ' (--repair sets it right)' : ''}`,
    ),
  ]
  return [
    ...lines,
    problems.length === 0 ? `${files} files, all in order.` : `${files} files, ${problems.length} problems.`,
  ].join('\n')
}
