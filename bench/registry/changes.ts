import { setTimeout as pause } from 'node:timers/promises'
import { ask, type Session } from './session.ts'

/** A measure of our own authority about a product that every inventory holds. */
const MEASURE = `id: us-agency-suites
title: {en: Directive on office suites}
kind: directive
authority: us/agency
summary: Civilian agencies do not use one office suite.
sources:
  text: {title: Directive 1, publisher: The agency, published: 2026-03-02, basis: official, read: whole}
stages:
  - {stage: issued, on: 2026-03-02, sources: [text]}
provisions:
  no-use:
    says: An agency does not use it.
    effect: prohibit
    acts: [use]
    to: {class: us/civilian-agency}
    covers: {product: libreoffice}
    from: 2026-03-02
    lifted-by: [us/agency]
    sources: [text]
`

interface Unit {
  readonly id: string
  readonly version: number
  readonly above: string | null
}

/** Times how long each kind of change takes until every inventory that it concerns has heard of it. */
export async function tellChanges(
  session: Session,
  processorMs: () => number,
  say: (line: string) => void,
): Promise<void> {
  await settled(session)
  const timed: Timed = async (what, change) => {
    const [began, before] = [performance.now(), processorMs()]
    await change()
    const answered = performance.now()
    await settled(session)
    const [first, all, spent] = [answered - began, performance.now() - began, processorMs() - before].map(
      ms => (ms / 1000).toFixed(1),
    )
    say(`  ${what}: answered in ${first} s, everywhere after ${all} s, of which the server worked ${spent} s`)
  }
  const { entries } = (await ask(session, 'GET', '/api/v1/units')) as { entries: readonly Unit[] }
  const top = entries.find(({ id }) => entries.some(({ above }) => above === id))
  const { version = 0, ...said } = { ...top }
  const { id: _, createdAt: __, ...input } = said as Record<string, unknown>
  await timed('an attribute at the top of 200 units', async () => {
    const changed = { ...input, attributes: { 'bench-attribute': 'yes' } }
    await ask(session, 'PUT', `/api/v1/units/${top?.id}`, changed, { 'if-match': `"v${version}"` })
  })
  const matches = (await ask(session, 'GET', '/api/v1/matches')) as {
    entries: readonly { title: string }[]
  }
  await timed('a judgement everywhere', async () => {
    await ask(session, 'POST', '/api/v1/judgements', {
      title: matches.entries[0]?.title,
      answer: { kind: 'is-nobodys' },
      why: 'seen',
      unit: null,
    })
  })
  await ask(session, 'PUT', '/api/v1/authority', {
    id: 'us/agency',
    title: 'The agency',
    system: 'us',
    origin: 'registry.test/gazette',
  })
  await settled(session)
  const officer = await officerOf(session)
  await publish(session, officer, timed)
  await waive(session, officer, top?.id ?? '', timed)
}

type Timed = (what: string, change: () => Promise<void>) => Promise<void>

/** Publishing and granting need two people: an officer writes and asks, and who set the registry up publishes and grants. */
async function officerOf(session: Session): Promise<Session> {
  const invited = (await ask(session, 'POST', '/api/v1/people', {
    email: 'officer@agency.test',
    name: 'Officer',
    grants: [{ unit: null, role: 'officer' }],
  })) as { invitation: string }
  const { headers } = await accepted(session, invited.invitation)
  return { ...session, headers }
}

async function publish(session: Session, officer: Session, timed: Timed): Promise<void> {
  const draft = (await ask(officer, 'POST', '/api/v1/measure-drafts', {
    kind: 'measure',
    title: 'Suites',
    text: MEASURE,
  })) as { id: string }
  await timed('a measure of one product', async () => {
    await ask(session, 'POST', `/api/v1/measure-drafts/${draft.id}/publish`, undefined, {
      'if-match': '"v1"',
    })
  })
}

/** One person is enough to grant it, however much it frees. */
async function waive(session: Session, officer: Session, unit: string, timed: Timed): Promise<void> {
  await ask(session, 'PUT', '/api/v1/waiver-rule', { twoPeopleFrom: 1_000_000 })
  const provision = 'us-agency-suites/no-use'
  const year = new Date().getUTCFullYear()
  const waiver = (await ask(officer, 'POST', '/api/v1/waivers', {
    unit,
    products: ['libreoffice'],
    acts: ['use'],
    provisions: [provision],
    from: `${year}-01-01`,
    until: `${year}-12-31`,
    reason: 'until it is replaced',
  })) as { id: string }
  await settled(session)
  await timed('a waiver of one provision at the top, granted', async () => {
    const decision = { provision, answer: 'grant', grantor: 'us/agency' }
    await ask(session, 'POST', `/api/v1/waivers/${waiver.id}/decisions`, decision, { 'if-match': '"v1"' })
  })
}

async function accepted({ address }: Session, secret: string): Promise<Pick<Session, 'headers'>> {
  const response = await fetch(new URL('/api/v1/invitation', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secret, password: 'correct horse battery' }),
  })
  const { csrf } = (await response.json()) as { csrf: string }
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  return { headers: { cookie, 'x-licet-csrf': csrf } }
}

/** Returns when no inventory has anything to hear. */
async function settled(session: Session): Promise<void> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- looked at until it is so
    const text = String(await ask(session, 'GET', '/metrics'))
    const [pending, waiting] = [/^licet_inventories_pending (\d+)/mu, /^licet_jobs_waiting (\d+)/mu].map(
      each => each.exec(text)?.[1],
    )
    if (pending === '0' && waiting === '0') return
    // oxlint-disable-next-line no-await-in-loop -- as above
    await pause(100)
  }
}
