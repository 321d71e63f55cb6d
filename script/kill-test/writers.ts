import { ask, type Caller, entriesIn, must, textIn } from './caller.ts'
import { count, type Ledger } from './ledger.ts'
import type { People } from './set-up.ts'

/** One kind of write: acknowledged, it goes into the ledger. */
export type Writer = (work: Work) => Promise<void>

export interface Work {
  readonly address: string
  readonly people: People
  readonly ledger: Ledger
  readonly random: () => number
  /** A number that no other write has. */
  readonly fresh: () => number
}

/** Every kind of write that a registry takes while it is killed. */
export const WRITERS: Readonly<Record<string, Writer>> = {
  unit: makeUnit,
  rename: renameUnit,
  upload: sendFile,
  waiver: askForWaiver,
  judgement: settleMatch,
  comment: commentOnFinding,
  measure: publishMeasure,
  review: workOnCase,
}

/** A caller with one person's token. */
export function by({ address, people }: Pick<Work, 'address' | 'people'>, who: keyof People): Caller {
  return { address, token: people[who] }
}

async function makeUnit(work: Work): Promise<void> {
  const title = `Unit ${work.fresh()}`
  const made = await must(201, by(work, 'admin'), 'POST', '/units', { title, above: work.people.unit })
  work.ledger.units.set(textIn(made, 'id'), { version: 1, title })
  count(work.ledger, 'unit')
}

async function renameUnit(work: Work): Promise<void> {
  const known = [...work.ledger.units.keys()].slice(-20)
  const id = known[Math.floor(work.random() * known.length)]
  if (id === undefined) return
  const seen = await must(200, by(work, 'admin'), 'GET', `/units/${id}`)
  const title = `Renamed ${work.fresh()}`
  const changed = await must(
    200,
    by(work, 'admin'),
    'PUT',
    `/units/${id}`,
    { title, above: work.people.unit },
    { 'if-match': seen.tag },
  )
  work.ledger.units.set(id, { version: Number(changed.body['version']), title })
  count(work.ledger, 'rename')
}

/** Sends a file in parts and has it screened; one that was broken off is taken up again where the server says. */
async function sendFile(work: Work): Promise<void> {
  const { ledger } = work
  const analyst = by(work, 'analyst')
  let [id, under] = [...ledger.uploads].at(-1) ?? []
  if (id === undefined || under === undefined) {
    const lines = 200 + Math.floor(work.random() * 400)
    const content = Buffer.from(fileOf(lines, work.fresh()))
    const begun = await must(201, analyst, 'POST', '/uploads', {
      unit: work.people.unit,
      name: 'a.csv',
      sizeBytes: content.length,
    })
    id = textIn(begun, 'id')
    under = { received: 0, content, lines }
    ledger.uploads.set(id, under)
    count(ledger, 'upload')
  }
  const { content, lines } = under
  let from = await uploadAgain(work, id)
  if (from === undefined) return
  while (from < content.length) {
    const part = content.subarray(from, from + Math.ceil(content.length / 4))
    // oxlint-disable-next-line no-await-in-loop -- part after part
    const sent = await must(200, analyst, 'PUT', `/uploads/${id}/bytes?from=${from}`, part)
    from = Number(sent.body['receivedBytes'])
    under.received = from
    count(ledger, 'part')
  }
  const started = await must(202, analyst, 'POST', '/screenings', {
    upload: id,
    inventory: inventoryFor(lines),
  })
  ledger.screenings.set(textIn(started, 'id'), lines)
  ledger.uploads.delete(id)
  count(ledger, 'screening')
}

function inventoryFor(lines: number): string {
  return `inventory ${lines % 4}`
}

/**
 * How far an upload has come. One whose screening has ended is gone: then whoever asks for that screening again is told it, although the
 * answer to the first request was lost; undefined comes back, and the screening is in the ledger.
 */
export async function uploadAgain(
  { address, people, ledger }: Pick<Work, 'address' | 'people' | 'ledger'>,
  id: string,
): Promise<number | undefined> {
  const analyst = by({ address, people }, 'analyst')
  const { status, body } = await ask(analyst, 'GET', `/uploads/${id}`)
  if (status === 200) return Number(body['receivedBytes'])
  const lines = ledger.uploads.get(id)?.lines ?? 0
  const started = await must(202, analyst, 'POST', '/screenings', {
    upload: id,
    inventory: inventoryFor(lines),
  })
  ledger.screenings.set(textIn(started, 'id'), lines)
  ledger.uploads.delete(id)
  return undefined
}

function fileOf(lines: number, fresh: number): string {
  const rows = Array.from({ length: lines }, (_, at) => {
    if (at === 0) return 'Betaworks Shield,Betaworks,1.0'
    return at === 1 ? `Betawork Shild ${fresh},,` : `Thing ${fresh} ${at},Nobody ${at % 7},${at}`
  })
  return `name,publisher,version\n${rows.join('\n')}\n`
}

async function askForWaiver(work: Work): Promise<void> {
  const asked = await must(201, by(work, 'analyst'), 'POST', '/waivers', {
    unit: work.people.unit,
    products: ['betaworks-shield'],
    acts: ['procure'],
    provisions: ['xx-police-notice/no-install'],
    from: '2026-01-01',
    until: '2099-12-31',
    reason: `Reason ${work.fresh()}`,
  })
  const id = textIn(asked, 'id')
  work.ledger.waivers.set(id, 1)
  count(work.ledger, 'waiver')
  const decided = await must(
    200,
    by(work, 'approver'),
    'POST',
    `/waivers/${id}/decisions`,
    {
      provision: 'xx-police-notice/no-install',
      answer: work.random() < 0.5 ? 'grant' : 'refuse',
      grantor: 'xx/police',
    },
    { 'if-match': asked.tag },
  )
  work.ledger.waivers.set(id, Number(decided.body['version']))
  count(work.ledger, 'decision')
}

async function settleMatch(work: Work): Promise<void> {
  const open = entriesIn(await must(200, by(work, 'officer'), 'GET', '/matches?limit=5'))
  const match = open[Math.floor(work.random() * open.length)]
  if (match === undefined) return
  const made = await must(201, by(work, 'officer'), 'POST', '/judgements', {
    title: match['title'],
    answer: { kind: 'is-nobodys' },
    why: 'looked at it',
  })
  work.ledger.judgements.add(textIn(made, 'id'))
  count(work.ledger, 'judgement')
}

async function commentOnFinding(work: Work): Promise<void> {
  const found = entriesIn(await must(200, by(work, 'analyst'), 'GET', '/findings?limit=5'))
  const id = found[0]?.['id']
  if (typeof id !== 'string') return
  const text = `Comment ${work.fresh()}`
  await must(201, by(work, 'analyst'), 'POST', `/findings/${id}/comments`, { text })
  const said = work.ledger.comments.get(id) ?? new Set()
  work.ledger.comments.set(id, said.add(text))
  count(work.ledger, 'comment')
}

async function publishMeasure(work: Work): Promise<void> {
  const id = `xx-police-${work.fresh()}`
  const draft = await must(201, by(work, 'officer'), 'POST', '/measure-drafts', {
    kind: 'measure',
    title: id,
    text: measureOf(id),
  })
  work.ledger.drafts.add(textIn(draft, 'id'))
  count(work.ledger, 'draft')
  const done = await must(
    200,
    by(work, 'approver'),
    'POST',
    `/measure-drafts/${textIn(draft, 'id')}/publish`,
    undefined,
    { 'if-match': draft.tag },
  )
  work.ledger.measures.set(id, (done.body['entry'] as { number: number }).number)
  count(work.ledger, 'publication')
}

/** Published today, by the clock of the machine, on which the server goes, too. */
function measureOf(id: string): string {
  const today = new Date().toISOString().slice(0, 10)
  return `id: ${id}
title: {en: Notice ${id}}
kind: notice
authority: xx/police
summary: Companies do not buy this.
sources:
  text: {title: Notice, publisher: Police, published: ${today}, basis: official, read: whole}
stages:
  - {stage: issued, on: ${today}, sources: [text]}
provisions:
  one:
    says: A company does not buy it.
    effect: prohibit
    acts: [procure]
    to: {class: xx/company}
    covers: {product: gammanet-scan}
    from: ${today}
    sources: [text]
`
}

async function workOnCase(work: Work): Promise<void> {
  const filed = await must(201, by(work, 'officer'), 'POST', '/reviews', {
    way: 'own-motion',
    title: `Case ${work.fresh()}`,
    subject: { kind: 'product', id: 'gammanet-scan' },
    reach: { acts: ['procure'], to: { class: 'xx/agency' } },
    onBehalfOf: 'The police',
    grounds: { says: 'Seen.' },
  })
  const id = textIn(filed, 'id')
  work.ledger.reviews.set(id, Number(filed.body['version']))
  count(work.ledger, 'case')
  const dismissed = await must(
    200,
    by(work, 'officer'),
    'POST',
    `/reviews/${id}/steps`,
    { kind: 'dismiss', says: 'Nothing in it.' },
    { 'if-match': filed.tag },
  )
  work.ledger.reviews.set(id, Number(dismissed.body['version']))
  count(work.ledger, 'step')
}
