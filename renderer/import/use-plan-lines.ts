import { useEffect, useState } from 'react'
import type { AppError } from '../../shared/errors'
import type { PlanLine } from '../../shared/imports/plan'
import { request } from '../api/client'

const pageSize = 500

interface PlanLines {
  lines: readonly PlanLine[]
  isWhole: boolean
  error: AppError | null
}

const nothingYet: PlanLines = { lines: [], isWhole: false, error: null }

/** All lines of a plan, page after page; the last plan's stay until the first page of the next one is there. */
export function usePlanLines(plan: string): PlanLines {
  const [read, setRead] = useState<PlanLines>(nothingYet)
  useEffect(() => {
    let isCurrent = true
    const readOn = async () => {
      const lines: PlanLine[] = []
      for (;;) {
        const page = await request('import:plan-lines', {
          plan,
          action: null,
          from: lines.length,
          count: pageSize,
        })
        if (!isCurrent) return
        if (!page.ok) return setRead({ lines: [], isWhole: true, error: page.error })
        lines.push(...page.value.lines)
        const isWhole = lines.length >= page.value.total || page.value.lines.length === 0
        setRead({ lines: [...lines], isWhole, error: null })
        if (isWhole) return
      }
    }
    void readOn()
    return () => {
      isCurrent = false
    }
  }, [plan])
  return read
}
