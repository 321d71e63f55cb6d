import { z } from 'zod'
import type { Actor } from '../../app/access/actor.ts'
import type { Registry } from '../../app/registry.ts'
import type { WaiverShown } from '../../app/waivers/impact.ts'
import {
  decideWaiver,
  endWaiver,
  joinWaiver,
  listWaivers,
  readWaiver,
  requestWaiver,
} from '../../app/waivers/waivers.ts'
import { addDays, formatDay } from '../../base/day.ts'
import type { Problem } from '../../base/problem.ts'
import { ok, type Result } from '../../base/result.ts'
import { authorityName, productName } from '../../report/names.ts'
import type { Frame } from '../../web/frame.ts'
import { newWaiverPage } from '../../web/pages/work/new-waiver.ts'
import { waiverPage, waiversPage } from '../../web/pages/work/waivers.ts'
import { idText } from '../../wire/parts.ts'
import { waiverQuery } from '../../wire/waiver.ts'
import { go, type Page, page, type PageReply, show } from '../page.ts'
import { waiversAsked, wireWaiver } from '../routes/waivers.ts'
import { fileOfList } from './list-files.ts'
import { unitsSeen } from './work-parts.ts'

const params = z.object({ waiver: idText })
const text = z.string().max(20_000).default('')
const lines = z
  .string()
  .default('')
  .transform(value => value.split('\n').filter(line => line !== ''))
const version = z.coerce.number().int()
const SOON_DAYS = 30
const SETTLE_MS = 2_000

/** The pages of waivers. */
export const waiverPages: readonly Page[] = [
  page({
    method: 'get',
    path: '/waivers',
    door: 'signed-in',
    query: waiverQuery,
    run: async ({ registry, actor, frame, query }) => {
      const { snapshot } = registry.catalogue.current()
      const units = await unitsSeen(registry, actor)
      const { rows, total } = await listWaivers(registry, actor, waiversAsked(query))
      const content = waiversPage(frame, {
        query,
        total,
        waivers: rows.map(wireWaiver),
        units: units.names,
        choices: units.choicesFor('finding.read'),
        productName: id => productName(snapshot, id),
        soon: formatDay(addDays(registry.clock.today(), SOON_DAYS)),
      })
      return show(frame.texts['waiver.title'], content)
    },
  }),
  ...(['csv', 'json'] as const).map(format =>
    page({
      method: 'get',
      path: `/waivers.${format}`,
      door: 'signed-in',
      query: waiverQuery,
      run: async ({ registry, actor, query }) => {
        const units = await unitsSeen(registry, actor)
        return fileOfList<WaiverShown>(
          {
            name: 'waivers',
            format,
            columns: {
              id: ({ request }) => request.id,
              products: ({ request }) => request.products.join('; '),
              unit: ({ request: { unit } }) => units.names.get(unit) ?? unit,
              acts: ({ request }) => request.acts.join('; '),
              from: ({ request }) => request.from,
              until: ({ request }) => request.until,
              provisions: ({ request }) => request.decisions.map(({ provision }) => provision).join('; '),
              matches: ({ matches }) => matches,
              state: ({ request }) => request.state,
              asked: ({ request }) => request.createdAt,
            },
          },
          async ({ offset, limit }) =>
            ok((await listWaivers(registry, actor, { ...waiversAsked(query), offset, limit })).rows),
        )
      },
    }),
  ),
  page({
    method: 'get',
    path: '/waivers/new',
    door: 'signed-in',
    query: z.record(
      z.string().max(50),
      z.union([z.string().max(300), z.array(z.string().max(300)).max(100)]),
    ),
    run: async ({ registry, actor, frame, query }) => {
      const typed = Object.fromEntries(
        Object.entries(query).map(([name, value]) => [
          name,
          typeof value === 'string' ? value : value.join('\n'),
        ]),
      )
      return newPage(registry, actor, frame, typed, [])
    },
  }),
  page({
    method: 'post',
    path: '/waivers',
    door: 'signed-in',
    form: z.object({
      unit: idText,
      product: z.string().max(200).default(''),
      act: z.string().max(50).default(''),
      provision: lines,
      from: z.string().max(20),
      until: z.string().max(20),
      reason: text,
      conditions: text,
    }),
    run: async ({ registry, actor, frame, form, typed, problems }) => {
      if (problems.length > 0) return newPage(registry, actor, frame, typed, problems)
      const { product, act, provision, ...rest } = form
      const asked = await requestWaiver(registry, actor, {
        ...rest,
        products: product === '' ? [] : [product],
        acts: act === '' ? [] : [act],
        provisions: provision,
      })
      return asked.ok
        ? go(`/waivers/${asked.value.request.id}`)
        : newPage(registry, actor, frame, typed, asked.problems)
    },
  }),
  page({
    method: 'get',
    path: '/waivers/{waiver}',
    door: 'signed-in',
    params,
    run: async ({ registry, actor, frame, params: { waiver } }) => one(registry, actor, frame, waiver, []),
  }),
  page({
    method: 'post',
    path: '/waivers/{waiver}/requesters',
    door: 'signed-in',
    params,
    form: z.object({ unit: idText, reason: text }),
    run: async ({ registry, actor, frame, params: { waiver }, form, problems }) =>
      after(registry, actor, frame, waiver, problems, async () => joinWaiver(registry, actor, waiver, form)),
  }),
  page({
    method: 'post',
    path: '/waivers/{waiver}/decisions',
    door: 'signed-in',
    params,
    form: z.object({
      version,
      provision: idText,
      answer: z.enum(['grant', 'refuse']),
      grantor: z.string().max(200).default(''),
      paper: z.string().max(500).default(''),
      says: text,
    }),
    run: async ({ registry, actor, frame, params: { waiver }, form, problems }) =>
      after(registry, actor, frame, waiver, problems, async () =>
        decideWaiver(registry, actor, waiver, form.version, {
          ...form,
          grantor: form.grantor === '' ? null : form.grantor,
        }),
      ),
  }),
  page({
    method: 'post',
    path: '/waivers/{waiver}/end',
    door: 'signed-in',
    params,
    form: z.object({ version, reason: text }),
    run: async ({ registry, actor, frame, params: { waiver }, form, problems }) =>
      after(registry, actor, frame, waiver, problems, async () =>
        endWaiver(registry, actor, waiver, form.version, form.reason),
      ),
  }),
]

async function after(
  registry: Registry,
  actor: Actor,
  frame: Frame,
  waiver: string,
  problems: readonly Problem[],
  deed: () => Promise<Result<WaiverShown>>,
): Promise<PageReply> {
  if (problems.length > 0) return one(registry, actor, frame, waiver, problems)
  const done = await deed()
  if (!done.ok) return one(registry, actor, frame, waiver, done.problems)
  await registry.jobs.settled(SETTLE_MS)
  return go(`/waivers/${waiver}`)
}

async function newPage(
  registry: Registry,
  actor: Actor,
  frame: Frame,
  typed: Readonly<Record<string, string>>,
  problems: readonly Problem[],
): Promise<PageReply> {
  const { snapshot } = registry.catalogue.current()
  const units = await unitsSeen(registry, actor)
  const content = newWaiverPage(frame, {
    typed,
    units: units.choicesFor('waiver.request'),
    productName: id => productName(snapshot, id),
    problems,
  })
  return show(frame.texts['waiver.new'], content, problems.length === 0 ? 200 : 422)
}

async function one(
  registry: Registry,
  actor: Actor,
  frame: Frame,
  id: string,
  problems: readonly Problem[],
): Promise<PageReply> {
  const found = await readWaiver(registry, actor, id)
  if (!found.ok) return { kind: 'problems', problems: found.problems }
  const { snapshot } = registry.catalogue.current()
  const units = await unitsSeen(registry, actor)
  const people = await registry.store.read(
    async tables => new Map((await tables.people.all()).map(({ id: person, name }) => [person, name])),
  )
  const { request } = found.value
  const content = waiverPage(frame, {
    snapshot,
    waiver: wireWaiver(found.value),
    units: units.names,
    productName: product => productName(snapshot, product),
    personName: person => people.get(person) ?? person,
    grantors: provision =>
      (snapshot.provisions[provision]?.liftedBy ?? []).map(authority => ({
        value: authority,
        text: authorityName(snapshot, authority, frame.language),
      })),
    mayDecide: units.may('waiver.decide', request.unit),
    joinUnits: units.choicesFor('waiver.request'),
    problems,
  })
  return show(frame.texts['waiver.title'], content, problems.length === 0 ? 200 : 422)
}
