import { isInForce } from '../../app/shelves/measures.ts'
import { type Operation, apiPage } from '../../web/pages/about/api-page.ts'
import { cataloguePage } from '../../web/pages/about/catalogue-page.ts'
import type { Html } from '../../web/html.ts'
import { type Page, page, show } from '../page.ts'

/** What the pages of the catalogue and of the API are made from. `document` gives the OpenAPI document. */
export function aboutPages(document: () => object): readonly Page[] {
  let operations: readonly Operation[] | undefined
  const inLanguage = new Map<string, Html>()
  return [
    page({
      method: 'get',
      path: '/catalogue',
      door: 'open',
      run: async ({ registry, frame }) => {
        const { snapshot, parts } = registry.catalogue.current()
        const today = registry.clock.today()
        const inForce = new Set(
          Object.values(snapshot.measures)
            .filter(measure => isInForce(snapshot, measure, today))
            .map(({ id }) => id),
        )
        return show(frame.texts['catalogue.title'], cataloguePage(frame, { snapshot, inForce, parts }))
      },
    }),
    page({
      method: 'get',
      path: '/api',
      door: 'open',
      run: async ({ frame }) => {
        operations ??= operationsOf(document())
        // The same for everybody who reads the language, and hundreds of kilobytes of schemas.
        const content = inLanguage.get(frame.language) ?? apiPage(frame, operations)
        inLanguage.set(frame.language, content)
        return show(frame.texts['api.title'], content)
      },
    }),
  ]
}

interface OpenApiOperation {
  readonly tags: readonly string[]
  readonly summary: string
  readonly security: readonly object[]
  readonly parameters: readonly {
    readonly name: string
    readonly in: string
    readonly required: boolean
    readonly description?: string
    readonly schema: { readonly type?: string; readonly enum?: readonly string[] }
  }[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>
}
type Content = Readonly<Record<string, { readonly schema?: object }>>

function operationsOf(document: object): readonly Operation[] {
  const { paths } = document as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>
  }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Operation => {
      const body = schemaOf(document, operation.requestBody?.content)
      return {
        method,
        path,
        tag: operation.tags[0] ?? '',
        summary: operation.summary,
        isOpen: operation.security.length === 0,
        parameters: operation.parameters.map(({ schema, ...parameter }) => ({
          ...parameter,
          type: schema.enum?.join(' | ') ?? schema.type ?? 'text',
        })),
        ...(body === undefined ? {} : { body }),
        answers: Object.entries(operation.responses)
          .filter(([status]) => status !== 'default')
          .map(([status, { description, content }]) => {
            const schema = schemaOf(document, content)
            return { status, says: description, ...(schema === undefined ? {} : { schema }) }
          }),
      }
    }),
  )
}

/** A schema with all that it refers to in its place, as people read it. */
function schemaOf(document: object, content: Content | undefined): string | undefined {
  const [first] = Object.values(content ?? {})
  if (first?.schema === undefined) return undefined
  const { components } = document as {
    readonly components: { readonly schemas: Readonly<Record<string, unknown>> }
  }
  const whole = (value: unknown, within: readonly string[]): unknown => {
    if (Array.isArray(value)) return value.map(each => whole(each, within))
    if (typeof value !== 'object' || value === null) return value
    const { $ref, ...rest } = value as Readonly<Record<string, unknown>>
    const name = typeof $ref === 'string' ? ($ref.split('/').at(-1) ?? '') : undefined
    const entries = Object.entries(rest).map(([key, each]) => [key, whole(each, within)] as const)
    if (name === undefined) return Object.fromEntries(entries)
    const inner = within.includes(name) ? { title: name } : whole(components.schemas[name], [...within, name])
    return { ...(inner as object), ...Object.fromEntries(entries) }
  }
  return JSON.stringify(whole(first.schema, []), undefined, 2)
}
