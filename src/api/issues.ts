import type { z } from '@hono/zod-openapi'

/** What a field takes, in words, from the rule that failed; patterns, unions and rules of our own bring theirs. */
export function issueWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined && / received undefined$/.test(issue.message))
        return `missing; ${article(issue.expected)} is needed`
      return `has to be ${article(issue.expected)}`
    case 'too_small':
      if (issue.origin === 'string')
        return issue.minimum === 1 ? 'may not be empty' : `at least ${issue.minimum} characters`
      return `at least ${issue.minimum}${issue.origin === 'array' ? ' of them' : ''}`
    case 'too_big':
      return `at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' of them' : ''}`
    case 'invalid_value':
      return `one of ${issue.values.join(', ')}`
    default:
      return issue.message
  }
}

const article = (type: string): string =>
  `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type === 'int' ? 'whole number' : type}`
