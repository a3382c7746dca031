import { readFileSync } from 'node:fs'

/** The text of a file named on the command line; where it cannot be read, says so and ends the program. */
export function inputFile(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    return refuse(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Ends the program over what it was given, in a sentence instead of a stack. */
export function refuse(why: string): never {
  console.error(why)
  process.exit(2)
}
