import assert from 'node:assert/strict'
import { lasting, SCHEME, VETTING_OFFICE } from '../authority.testing.ts'
import type { Client, TestRegistry } from '../registry.testing.ts'
import { type Heard, HEARD, type UnitIds } from './actors.testing.ts'
import { noticeText } from '../notice.testing.ts'

/** A registry with one of everything in the unit that is tried. */
export interface Scene {
  readonly admin: Client
  readonly units: UnitIds
  readonly unit: string
  readonly finding: string
  readonly evidence: string
  readonly inventory: string
  readonly screening: string
  readonly upload: string
  readonly waiver: string
  readonly draft: string
  readonly appeal: string
  readonly review: string
  readonly scheme: string
  readonly judgement: string
  readonly title: string
  readonly person: string
  readonly token: string
  /** Somebody who is no longer heard in the case. */
  readonly guest: string
  /** A file that somebody who is heard put into it. */
  readonly caseFile: string
  /** Secrets of the sessions of those who are heard. */
  readonly sessions: Readonly<Record<Heard, string>>
}

const CSV = 'name,publisher\nKaspersky Endpoint Security,AO Kaspersky Lab\nKasperski Endpont Sekurity,\n'

/** Makes it, by its first administrator. */
export async function madeScene(test: TestRegistry): Promise<Scene> {
  const { admin: first, unit: above } = await test.setUp()
  const admin = await lasting(test, first)
  const make = async (path: string, body: unknown): Promise<Readonly<Record<string, string>>> => {
    const answer = await admin.send('POST', `/api/v1${path}`, body)
    assert.ok(answer.status < 300, `${path}: ${answer.text}`)
    return answer.json()
  }
  const unitBelow = async (title: string, at: string | null): Promise<string> =>
    (await make('/units', { title, above: at }))['id'] ?? ''
  const inside = await unitBelow('Inside', above)
  const units = {
    above,
    inside,
    below: await unitBelow('Below', inside),
    beside: await unitBelow('Beside', above),
  }
  const sent = async (name: string): Promise<string> => {
    const { id = '' } = await make('/uploads', { unit: inside, name, sizeBytes: CSV.length })
    await first.bytes(`/api/v1/uploads/${id}/bytes?from=0`, CSV)
    return id
  }
  const { id: screening = '', inventory = '' } = await make('/screenings', {
    upload: await sent('software.csv'),
    inventory: 'endpoints',
  })
  await test.registry.jobs.settled(60_000)
  const list = async (path: string): Promise<readonly Readonly<Record<string, string>>[]> =>
    (await admin.get(`/api/v1${path}`)).json<{ entries: readonly Readonly<Record<string, string>>[] }>()
      .entries
  const [found] = await list('/findings?act=use')
  const finding = found?.['id'] ?? ''
  const evidence = await admin.send('POST', `/api/v1/findings/${finding}/evidence?name=a.txt`, 'shown')
  const [match] = await list('/matches')
  const title = match?.['title'] ?? ''
  const judged = await make('/judgements', { title, answer: { kind: 'is-nobodys' }, unit: inside })
  const [provision] = (found?.['blocking'] ?? []) as unknown as readonly string[]
  const { registry } = test
  const liftable = Object.values(registry.catalogue.current().snapshot.provisions).find(
    ({ liftedBy }) => liftedBy.length > 0,
  )
  assert.ok(provision !== undefined && liftable !== undefined)
  const { id: waiver = '' } = await make('/waivers', {
    unit: inside,
    provisions: [liftable.id],
    from: '2026-03-01',
    until: '2026-12-31',
    reason: 'until it is replaced',
  })
  assert.equal((await admin.send('PUT', '/api/v1/authority', VETTING_OFFICE)).status, 200)
  const { id: scheme = '' } = await make('/review-schemes', SCHEME)
  const { id: review = '' } = await make('/reviews', caseOf('own-motion', null))
  const { id: draft = '' } = await make('/measure-drafts', { kind: 'measure', title: 'A', text: 'id: a\n' })
  const person = await make('/people', {
    email: 'subject@agency.test',
    name: 'Subject',
    grants: [{ unit: inside, role: 'reader' }],
  })
  const token = await first.send('POST', '/api/v1/tokens', { name: 'another', days: 1 })
  return {
    admin,
    units,
    unit: inside,
    finding,
    evidence: evidence.json<{ id: string }>().id,
    inventory,
    screening,
    upload: await sent('more.csv'),
    waiver,
    draft,
    appeal: await madeAppeal(test, admin, inside),
    review,
    scheme,
    judgement: judged['id'] ?? '',
    title,
    person: person['id'] ?? '',
    token: token.json<{ id: string }>().id,
    ...(await madeGuests(test, admin, review)),
  }
}

/** Two who are heard in one case, of whom one no longer is, and one in another case. */
async function madeGuests(
  test: TestRegistry,
  admin: Client,
  review: string,
): Promise<Pick<Scene, 'guest' | 'caseFile' | 'sessions'>> {
  const another = await admin.send('POST', '/api/v1/reviews', caseOf('own-motion', null))
  const reviews: Readonly<Record<Heard, string>> = {
    this: review,
    other: another.json<{ id: string }>().id,
    revoked: review,
  }
  const made: Partial<Record<Heard, { readonly guest: string; readonly session: string }>> = {}
  for (const heard of HEARD) {
    // oxlint-disable no-await-in-loop -- one after the other
    const invited = await admin.send('POST', `/api/v1/reviews/${reviews[heard]}/guests`, { name: heard })
    const { id, link } = invited.json<{ id: string; link: string }>()
    const entered = await test.stranger().send('POST', '/api/v1/hearing/session', {
      secret: link.split('/').at(-1),
    })
    // oxlint-enable no-await-in-loop
    const session = /licet_hearing=([\w-]+)/u.exec(entered.headers.get('set-cookie') ?? '')?.[1] ?? ''
    made[heard] = { guest: id, session }
  }
  const guest = made.revoked?.guest ?? ''
  assert.equal((await admin.send('DELETE', `/api/v1/reviews/${review}/guests/${guest}`)).status, 204)
  const caseFile = test.registry.chance.newId()
  await test.registry.store.write(async ({ guests }) =>
    guests.addFile(
      {
        id: caseFile,
        review,
        guest: made.this?.guest ?? '',
        name: 'a.txt',
        type: 'text/plain',
        sizeBytes: 1,
        sha256: 'x',
        at: test.registry.clock.now(),
      },
      Buffer.from('x'),
    ),
  )
  return {
    guest,
    caseFile,
    sessions: {
      this: made.this?.session ?? '',
      other: made.other?.session ?? '',
      revoked: made.revoked?.session ?? '',
    },
  }
}

const MEASURE = noticeText('cn-cac-scene-2026', 9, ['use'])

/** An appeal of the administrator's, against a measure that two others have made; who files one for a unit that it does not concern is told so. */
async function madeAppeal(test: TestRegistry, admin: Client, unit: string): Promise<string> {
  const [writer, publisher] = [
    await test.person('Scribe', 'officer', null),
    await test.person('Printer', 'approver', null),
  ]
  const text = { kind: 'measure', title: 'Notice', text: MEASURE }
  const made = await writer.send('POST', '/api/v1/measure-drafts', text)
  const path = `/api/v1/measure-drafts/${made.json<{ id: string }>().id}/publish`
  const done = await publisher.send('POST', path, undefined, { 'if-match': '"v1"' })
  assert.equal(done.status, 200, done.text)
  const id = test.registry.chance.newId()
  await test.registry.store.write(async ({ appeals }) =>
    appeals.insert({
      id,
      unit,
      state: {
        stage: 'filed',
        measure: 'cn-cac-scene-2026',
        entry: done.json<{ entry: { number: number } }>().entry.number,
        filedBy: admin.id,
        filedOn: '2026-03-02',
        grounds: 'x',
        sentBack: [],
      },
      version: 1,
      createdAt: test.registry.clock.now(),
    }),
  )
  return id
}

/** A case as somebody files it. */
export function caseOf(way: string, unit: string | null): object {
  return {
    way,
    title: 'Case',
    subject: { kind: 'product', id: 'symantec-endpoint-protection' },
    reach: { acts: ['procure'], to: { class: 'cn/state-owned-enterprise' } },
    onBehalfOf: 'The office',
    grounds: { says: 'Seen.' },
    unit,
  }
}
