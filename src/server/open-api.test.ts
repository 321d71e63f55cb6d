import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { compareText } from '../base/order.ts'
import { routesOf } from './build-server.ts'
import { openApi } from './open-api.ts'
import { Throttle } from './throttle.ts'

interface Operation {
  readonly summary: string
  readonly operationId: string
  readonly tags: readonly string[]
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: object }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: object }>> }
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly description: string
        readonly content?: Readonly<Record<string, { readonly schema?: object }>>
      }
    >
  >
}

const routes = routesOf(new Throttle(1, 1, () => 0))
const document = openApi(routes, '0.0.0') as {
  readonly openapi: string
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

void test('every route of the API is in its document, once, with a name of its own and a sentence', () => {
  assert.equal(document.openapi, '3.1.0')
  assert.equal(operations.length, routes.length)
  assert.ok(routes.length > 60)
  const ids = operations.map(({ operation }) => operation.operationId)
  assert.equal(new Set(ids).size, ids.length)
  for (const { path, method, operation } of operations) {
    assert.match(operation.summary, /^[^\p{Ll}].*[.?]$/su, `${method} ${path}`)
    assert.equal(operation.tags.length, 1)
  }
})

void test('every parameter in a path is documented, and none that is not there', () => {
  for (const { path, operation } of operations) {
    const named = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name).toSorted(compareText)
    const documented = operation.parameters.filter(each => each.in === 'path').map(({ name }) => name)
    assert.deepEqual(documented.toSorted(compareText), named, path)
  }
})

void test('every schema of the document is a schema of JSON Schema 2020-12', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema({ $id: 'document', ...document, components: document.components }, 'document')
  let count = 0
  for (const { path, method, operation } of operations) {
    const bodies = [operation.requestBody, ...Object.values(operation.responses)].flatMap(each =>
      Object.values(each?.content ?? {}).map(({ schema }) => schema),
    )
    for (const schema of [...operation.parameters.map(each => each.schema), ...bodies]) {
      if (schema === undefined) continue
      count += 1
      assert.equal(ajv.validateSchema(schema), true, `${method} ${path}: ${ajv.errorsText()}`)
      // References lead somewhere, too.
      const held = JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/')
      assert.doesNotThrow(() => ajv.compile(JSON.parse(held) as object), `${method} ${path}`)
    }
  }
  assert.ok(count > 100)
})

void test('every reference of the document leads to something in it, from its root as readers of OpenAPI look it up', () => {
  const text = JSON.stringify(document)
  const names = new Set([...text.matchAll(/"\$ref":"([^"]+)"/gu)].map(([, to = '']) => to))
  assert.ok(names.size > 50)
  for (const to of names) {
    const [, name = ''] = /^#\/components\/schemas\/([\w.-]+)$/u.exec(to) ?? []
    assert.ok(Object.hasOwn(document.components.schemas, name), to)
    assert.notDeepEqual(document.components.schemas[name], {}, to)
  }
  assert.ok(!text.includes('$defs'))
})

void test('every answer says what it is, and every route what a problem looks like', () => {
  for (const { path, method, operation } of operations) {
    const { default: problem, ...answers } = operation.responses
    assert.ok(problem?.content?.['application/problem+json']?.schema !== undefined, `${method} ${path}`)
    assert.equal(Object.keys(answers).length, 1, `${method} ${path}`)
    for (const { description } of Object.values(answers)) assert.notEqual(description, '')
  }
})
