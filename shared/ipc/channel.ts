import type { z } from 'zod'

/** One request: what goes in, what comes out. */
export interface Request<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  input: I
  output: O
}

export function request<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Request<I, O> {
  return { input, output }
}
