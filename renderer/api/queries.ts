import type { UseQueryResult } from '@tanstack/react-query'
import { QueryClient, keepPreviousData, useQuery } from '@tanstack/react-query'
import type { AppError } from '../../shared/errors'
import type { Channel, Input, Output } from '../../shared/ipc/contract'
import { request } from './client'

/** An expected failure on its way through the query library, which wants an exception. */
export class RequestFailure extends Error {
  constructor(readonly appError: AppError) {
    super(appError.kind)
  }
}

async function requestOrThrow<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
  const result = await request(channel, input)
  if (result.ok) return result.value
  throw new RequestFailure(result.error)
}

/** Local data from the process next door: never stale by time, only by an event that says so. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  })
}

export function useRequest<C extends Channel>(
  channel: C,
  input: Input<C>,
  /**
   * `isFresh`: asked anew each time it is shown, where no event tells that it is stale. `keepsLast`: what the last input
   * gave stays until this one is answered.
   */
  { isFresh, keepsLast, ...options }: { enabled?: boolean; isFresh?: boolean; keepsLast?: boolean } = {},
): UseQueryResult<Output<C>, RequestFailure> {
  return useQuery<Output<C>, RequestFailure>({
    queryKey: [channel, input],
    queryFn: () => requestOrThrow(channel, input),
    ...(isFresh ? { gcTime: 0, staleTime: 0 } : {}),
    ...(keepsLast ? { placeholderData: keepPreviousData } : {}),
    ...options,
  })
}
