import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, it } from 'vitest'
import { ABOUT, api } from '../../src/api/app.tsx'

it('the API describes itself in valid OpenAPI 3.1', async () => {
  const document = api.getOpenAPI31Document(ABOUT)
  expect(document.openapi).toBe('3.1.0')
  expect(await new Validator().validate(JSON.parse(JSON.stringify(document)))).toEqual({ valid: true })
})
