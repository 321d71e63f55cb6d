import { z } from 'zod'
import { problemDetails } from '../wire/problem.ts'
import { SharedSchemas } from './open-api-schemas.ts'
import { API } from './mount-api.ts'
import type { Route } from './route.ts'

/** The OpenAPI 3.1 document of the routes: the schemas in it are those that validate. */
export function openApi(routes: readonly Route[], version: string): object {
  const paths: Record<string, Record<string, object>> = {}
  const shared = new SharedSchemas()
  for (const each of routes) {
    const path = `${API}${each.path}`
    paths[path] = { ...paths[path], [each.method]: operationOf(each, shared) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Licet',
      version,
      description: 'The registry: screenings, findings, waivers, reviews, measures and the gazette.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: shared.all(),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'An API token' },
        session: { type: 'apiKey', in: 'cookie', name: 'licet_session' },
        hearing: { type: 'apiKey', in: 'cookie', name: 'licet_hearing' },
      },
    },
  }
}

const SECURITY: Readonly<Record<Route['door'], readonly object[]>> = {
  open: [],
  'signed-in': [{ token: [] }, { session: [] }],
  heard: [{ hearing: [] }],
}

function operationOf(each: Route, shared: SharedSchemas): object {
  const schemaIn = (schema: z.ZodType, io: 'input' | 'output'): object => shared.take(schemaOf(schema, io))
  return {
    tags: [each.tag],
    summary: each.says,
    operationId: `${each.method}${each.path.replaceAll(/[^A-Za-z0-9]+(\w?)/gu, (_, letter: string) => letter.toUpperCase())}`,
    security: SECURITY[each.door],
    parameters: [
      ...parametersOf(each.params, 'path'),
      ...parametersOf(each.query, 'query'),
      ...(each.once === undefined
        ? []
        : [
            {
              name: 'Idempotency-Key',
              in: 'header',
              required: false,
              description:
                'Names the request; sent again with the same body within a day, it gets the same answer and is not done again',
              schema: { type: 'string', maxLength: 200 },
            },
          ]),
      ...(each.ifMatch === undefined
        ? []
        : [{ name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } }]),
    ],
    ...(each.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaIn(each.body, 'input') } },
          },
        }),
    responses: {
      [each.answer.status]: {
        description: each.answer.says,
        ...(each.answer.body === undefined
          ? each.answer.type === undefined
            ? {}
            : { content: { [each.answer.type]: {} } }
          : { content: { 'application/json': { schema: schemaIn(each.answer.body, 'output') } } }),
      },
      default: {
        description: 'A problem (RFC 9457)',
        content: { 'application/problem+json': { schema: schemaIn(problemDetails, 'output') } },
      },
    },
  }
}

function parametersOf(schema: z.ZodType | undefined, where: 'path' | 'query'): readonly object[] {
  if (schema === undefined) return []
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Readonly<Record<string, { description?: string }>>
    required?: readonly string[]
  }
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema: rest,
  }))
}

/** A schema as JSON Schema 2020-12, which OpenAPI 3.1 takes as it is. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Readonly<Record<string, unknown>> {
  const {
    $schema: _,
    id: __,
    ...rest
  } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Record<string, unknown>
  return rest
}
