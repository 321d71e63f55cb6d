import assert from 'node:assert/strict'
import type { Problem } from '../base/problem.ts'
import { err, ok, type Result } from '../base/result.ts'
import { type GazetteReport, verifyGazette } from '../gazette/verify.ts'
import type { FetchBytes } from '../model/fetch-bytes.ts'
import type { Role } from '../model/role.ts'
import type { Answer, Client, TestRegistry } from './registry.testing.ts'

/** An authority with the people that cases need. */
export interface TestAuthority {
  readonly admin: Client
  readonly lead: Client
  readonly assessor: Client
  readonly first: Client
  readonly second: Client
  readonly third: Client
  readonly fourth: Client
  readonly vendor: Client
  readonly unit: string
}

/** The authority that announced its vetting in May 2014. */
export const VETTING_OFFICE = {
  id: 'cn/cac',
  title: 'State Internet Information Office',
  system: 'cn',
  origin: 'registry.test/gazette',
}

/** Sets a registry up as that authority, with a scheme, and people in every part. */
export async function testAuthority(test: TestRegistry): Promise<TestAuthority> {
  const { admin, unit } = await test.setUp()
  const made = await admin.send('PUT', '/api/v1/authority', VETTING_OFFICE)
  assert.equal(made.status, 200, made.text)
  const lead = await test.person('Lena', 'officer', null)
  const kept = await lead.send('POST', '/api/v1/review-schemes', SCHEME)
  assert.equal(kept.status, 201, kept.text)
  const person = async (name: string, role: Role, where: string | null): Promise<Client> =>
    lasting(test, await test.person(name, role, where))
  return {
    admin: await lasting(test, admin),
    unit,
    lead: await lasting(test, lead),
    assessor: await person('Anna', 'analyst', null),
    first: await person('Fei', 'approver', null),
    second: await person('Sun', 'approver', null),
    third: await person('Tao', 'approver', null),
    fourth: await person('Fang', 'approver', null),
    vendor: await person('Vera', 'reader', unit),
  }
}

/** The same person by an API token: it holds while months go by, and a session does not. */
export async function lasting(test: TestRegistry, who: Client): Promise<Client> {
  const made = await who.send('POST', '/api/v1/tokens', { name: 'a year', days: 365 })
  assert.equal(made.status, 201, made.text)
  const bearer = { authorization: `Bearer ${made.json<{ secret: string }>().secret}` }
  const stranger = test.stranger()
  return {
    ...stranger,
    id: who.id,
    get: async (path, headers = {}) => stranger.get(path, { ...bearer, ...headers }),
    send: async (method, path, body, headers = {}) =>
      stranger.send(method, path, body, { ...bearer, ...headers }),
    bytes: async (path, body) => stranger.bytes(path, body, bearer),
  }
}

/** What products for important systems were to be held to. */
export const SCHEME = {
  id: 'vetting-2014',
  title: 'Cyber security vetting of important products',
  criteria: [
    { id: 'functions', kind: 'security-function', says: 'It does what its maker says, and nothing besides.' },
    { id: 'origin', kind: 'origin', says: 'Where it is made and by whom is known.' },
    {
      id: 'updates',
      kind: 'update-control',
      says: 'Nobody can change it from afar without its owner.',
      evidence: 'A report of a laboratory.',
    },
  ],
  hearingDays: 14,
  appealDays: 60,
  validDays: 1095,
}

/** Takes a step in a case at its newest version. */
export async function step(
  who: Client,
  id: string,
  body: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const seen = await who.get(`/api/v1/reviews/${id}`)
  return who.send('POST', `/api/v1/reviews/${id}/steps`, body, {
    'if-match': seen.headers.get('etag') ?? '"v1"',
  })
}

/** Takes a step that must be possible. */
export async function taken(
  who: Client,
  id: string,
  body: Readonly<Record<string, unknown>>,
): Promise<{ readonly state: Readonly<Record<string, unknown>>; readonly steps: readonly string[] }> {
  const answer = await step(who, id, body)
  assert.equal(answer.status, 200, `${String(body['kind'])}: ${answer.text}`)
  return answer.json()
}

/** Finds every criterion met or failed, and finishes. */
export async function assess(who: Client, id: string, grade: 'met' | 'failed'): Promise<void> {
  for (const { id: criterion } of SCHEME.criteria) {
    // oxlint-disable-next-line no-await-in-loop -- steps follow one another
    await taken(who, id, {
      kind: 'find',
      criterion,
      grade,
      says: `The laboratory found this ${grade}.`,
      confidential: 'Sample 7, bench 3.',
      sources: [{ title: 'Report 14-07', publisher: 'Laboratory', published: '2014-06-20' }],
    })
  }
  await taken(who, id, { kind: 'finish' })
}

/** Reads the gazette of a registry through its server. */
export function gazetteOf({ app }: TestRegistry): FetchBytes {
  return async (path, maxBytes): Promise<Result<Uint8Array>> => {
    const response = await app.request(`http://licet.test/gazette/${path}`)
    const bytes = new Uint8Array(await response.arrayBuffer())
    const problem: Problem = { code: 'gazette-missing', at: { file: path }, says: String(response.status) }
    return response.ok && bytes.length <= maxBytes ? ok(bytes) : err(problem)
  }
}

/** Checks the gazette as anybody would. */
export async function checkedGazette(test: TestRegistry): Promise<GazetteReport> {
  const report = await verifyGazette({ copies: [gazetteOf(test)] })
  assert.ok(report.ok, JSON.stringify(report))
  assert.deepEqual(report.value.problems, [])
  return report.value
}

/** The status of a question, asked of the registry. */
export async function statusOf(who: Client, question: Readonly<Record<string, string>>): Promise<string> {
  const answer = await who.get(`/api/v1/ask?${new URLSearchParams(question).toString()}`)
  assert.equal(answer.status, 200, answer.text)
  return answer.json<{ verdicts: { status: string }[] }>().verdicts[0]?.status ?? ''
}
