import assert from 'node:assert/strict'
import type { Client, TestRegistry } from './registry.testing.ts'

/** A page of what the API lists. */
export interface Page<T> {
  readonly entries: readonly T[]
  readonly next: string | null
}
/** A finding as far as tests look at it. */
export interface Found {
  readonly id: string
  readonly unit: string
  readonly product: string
  readonly act: string
  readonly status: string
  readonly state: string
  readonly provision: string
  readonly blocking: readonly string[]
  readonly lines: number
}

/** Sends a file whole and waits until it has been screened. */
export async function send(
  test: TestRegistry,
  by: Client,
  unit: string,
  content: string,
  inventory = 'endpoints',
  asOf: string | null = null,
): Promise<string> {
  const begun = await by.send('POST', '/api/v1/uploads', {
    unit,
    name: 'software.csv',
    sizeBytes: Buffer.byteLength(content),
  })
  assert.equal(begun.status, 201, begun.text)
  const upload = begun.json<{ id: string }>().id
  const half = Math.floor(content.length / 2)
  await by.bytes(`/api/v1/uploads/${upload}/bytes?from=0`, content.slice(0, half))
  const sent = await by.bytes(`/api/v1/uploads/${upload}/bytes?from=${half}`, content.slice(half))
  assert.equal(sent.status, 200, sent.text)
  const started = await by.send('POST', '/api/v1/screenings', { upload, inventory, asOf })
  assert.equal(started.status, 202, started.text)
  await test.registry.jobs.settled(60_000)
  return started.json<{ id: string }>().id
}

/** The findings of a registry, as the API gives them. */
export async function findings(by: Client, query = ''): Promise<readonly Found[]> {
  return (await by.get(`/api/v1/findings?limit=200${query}`)).json<Page<Found>>().entries
}
