import { z } from 'zod'

/** A day in an address; whatever is none is left out. */
export const dayAsked = z.iso.date().optional().catch(undefined)

/** The last moment of a day, UTC: "as known on" a day takes in all of it. */
export const endOfDay = (day: string): string => `${day}T23:59:59.999Z`

export const today = (): string => new Date().toISOString().slice(0, 10)
