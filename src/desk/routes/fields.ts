import { z } from 'zod'

/** The Idempotency-Key every form carries. */
export const key = z.string().min(8).max(100)

/** An act without a reason is refused. */
export const why = z.string().trim().min(1, 'say why').max(2000)

/** The version an act is based on. */
export const base = z.coerce.number().int().min(0)
