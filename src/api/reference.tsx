/** The reference for people: every route of the OpenAPI document on one page that loads nothing from anywhere. */
import { raw } from 'hono/html'
import { THEME } from '../web/style.ts'

interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: string[]
  format?: string
  description?: string
  default?: unknown
  minimum?: number
  maximum?: number
  maxLength?: number
  properties?: Record<string, Schema>
  items?: Schema
  allOf?: Schema[]
  anyOf?: Schema[]
}

interface Operation {
  summary?: string
  security?: unknown[]
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>
}

export interface Document {
  info: { title: string; version: string; description?: string }
  servers?: { url: string }[]
  paths: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, Schema> }
}

const STYLE = `${THEME}
*{box-sizing:border-box}body{font:1rem/1.55 var(--sans);color:var(--ink);background:var(--paper);max-width:70rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
h1{font:700 var(--s5)/1.2 var(--serif);margin:0}h2{font:700 var(--s4)/1.25 var(--serif);margin:2.5rem 0 .75rem}p{max-width:56rem}
a{color:var(--accent);text-underline-offset:.15em}:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
summary{cursor:pointer;padding:.45rem 0;overflow-wrap:anywhere}summary:hover{background:var(--card)}code{font-family:ui-monospace,monospace;font-size:.9em}
table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
body>details{border-top:1px solid var(--line)}details details{margin-left:1rem}b.method{display:inline-block;min-width:4.5rem;font-size:var(--s1);color:var(--quiet)}
nav a{margin-right:1rem}pre{overflow-x:auto;padding:.75rem 1rem;border:1px solid var(--line);background:var(--card)}`

const refName = (ref: string): string => ref.split('/').at(-1) ?? ref

/** What a value must be, in a few words. */
function typeWords(schema: Schema): string {
  if (schema.$ref) return refName(schema.$ref)
  if (schema.enum) return schema.enum.join(' | ')
  const several = schema.anyOf ?? schema.allOf
  if (several) return several.map(typeWords).join(schema.anyOf ? ' or ' : ' with ')
  const types = [schema.type ?? 'any'].flat().join(' or ')
  const of = schema.items ? ` of ${typeWords(schema.items)}` : ''
  const { minimum, maximum, maxLength, default: usual } = schema
  const least = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? `from ${minimum}` : ''
  const most = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? `to ${maximum}` : ''
  const length = maxLength !== undefined ? `at most ${maxLength} characters` : ''
  const given = usual !== undefined ? `else ${JSON.stringify(usual)}` : ''
  const notes = [schema.format ?? '', [least, most].filter(Boolean).join(' '), length, given].filter(Boolean)
  return `${types}${of}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`
}

const Fields = ({ schema }: { schema: Schema }) => (
  <table>
    {Object.entries(schema.properties ?? {}).map(([name, field]) => (
      <tr>
        <td>
          <code>{name}</code>
        </td>
        <td>
          {field.$ref || field.items?.$ref ? (
            <a href={`#${refName(field.$ref ?? field.items?.$ref ?? '')}`}>{typeWords(field)}</a>
          ) : (
            typeWords(field)
          )}{' '}
          {field.description}
        </td>
      </tr>
    ))}
  </table>
)

const Route = (props: { base: string; path: string; method: string; operation: Operation }) => {
  const { base, path, method, operation } = props
  const body = operation.requestBody?.content['application/json']?.schema
  const plain =
    method === 'get' &&
    !path.includes('{') &&
    !operation.security &&
    !operation.parameters?.some((p) => p.required)
  return (
    <details id={`${method}${path.replace(/\W/g, '-')}`}>
      <summary>
        <b class="method">{method.toUpperCase()}</b> <code>{path}</code> {operation.summary}
        {operation.security ? ' (needs a token)' : ''}
      </summary>
      {plain && (
        <p>
          Try it: <a href={`${base}${path}`}>{`${base}${path}`}</a>
        </p>
      )}
      {operation.parameters && (
        <table>
          {operation.parameters.map((p) => (
            <tr>
              <td>
                <code>{p.name}</code>
                {p.required ? ' *' : ''}
              </td>
              <td>
                {typeWords(p.schema)} {p.description ?? p.schema.description}
              </td>
            </tr>
          ))}
        </table>
      )}
      {body && (
        <p>
          Takes {body.$ref ? <a href={`#${refName(body.$ref)}`}>{refName(body.$ref)}</a> : typeWords(body)}.
        </p>
      )}
      {Object.entries(operation.responses).map(([status, response]) => {
        const schema = response.content?.['application/json']?.schema
        return (
          <details>
            <summary>
              {status} {response.description}
            </summary>
            {schema &&
              (schema.$ref ? (
                <a href={`#${refName(schema.$ref)}`}>{refName(schema.$ref)}</a>
              ) : (
                <Fields schema={schema} />
              ))}
          </details>
        )
      })}
    </details>
  )
}

/** The first things anybody asks, to paste into a shell. */
const examples = (
  api: string,
): string => `# what mining one bitcoin costs, the latest said first; who said it, and in which words
curl '${api}/claims?metric=mining_cost&limit=5'
# the same as a table, whole
curl '${api}/claims.csv?metric=mining_cost'
# in words or by value
curl -G '${api}/search' --data-urlencode 'q=electricity price Paraguay < 0.05'
# as it stood on a day, and what has changed since (each answer says from where to go on)
curl '${api}/claims?as_of=2026-11-20'
curl '${api}/claims?changed_since=2026-11-20'
# the figures of a text of your own, and whether they agree with what is tracked
curl '${api}/check' -H 'content-type: application/json' -d '{"text": "Mining one bitcoin costs $90,500 in Texas."}'`

export function Reference({ document, origin }: { document: Document; origin: string }) {
  const base = document.servers?.[0]?.url ?? ''
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${document.info.title} API`}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <style>{raw(STYLE)}</style>
      </head>
      <body>
        <h1>{document.info.title} API</h1>
        <p>{document.info.description}</p>
        <nav>
          <a href="/">Pages for readers</a>
          <a href={`${base}/openapi.json`}>OpenAPI 3.1</a>
          <a href="#schemas">Schemas</a>
        </nav>
        <h2>Begin here</h2>
        <pre tabindex={0}>
          <code>{examples(`${origin}${base}`)}</code>
        </pre>
        <h2>Routes</h2>
        {Object.entries(document.paths).flatMap(([path, operations]) =>
          Object.entries(operations).map(([method, operation]) => (
            <Route base={base} path={path} method={method} operation={operation} />
          )),
        )}
        <h2 id="schemas">Schemas</h2>
        {Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => (
          <section>
            <h3 id={name}>{name}</h3>
            <Fields schema={schema} />
          </section>
        ))}
      </body>
    </html>
  )
}
