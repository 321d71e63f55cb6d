import { z } from 'zod'
import {
  addEvidence,
  commentOnFinding,
  readFinding,
  setFindingOwner,
  setFindingState,
} from '../../app/findings/findings.ts'
import { countListed, groupFindings, listFindings } from '../../app/findings/list-findings.ts'
import { listPeople } from '../../app/people/people.ts'
import type { Actor } from '../../app/access/actor.ts'
import type { Registry } from '../../app/registry.ts'
import { retell } from '../../app/findings/retell.ts'
import { placesOf } from '../../app/screenings/places.ts'
import type { Problem } from '../../base/problem.ts'
import type { Result } from '../../base/result.ts'
import type { FindingRecord } from '../../ports/store/findings.ts'
import { addressWith } from '../../web/address.ts'
import type { Frame } from '../../web/frame.ts'
import { findingsPage } from '../../web/pages/work/findings.ts'
import { findingPage } from '../../web/pages/work/finding.ts'
import { speechFor } from '../../web/words.ts'
import { findingQuery, findingState } from '../../wire/finding.ts'
import { idText } from '../../wire/parts.ts'
import { LIMITS } from '../limits.ts'
import { go, type Page, page, type PageReply, show } from '../page.ts'
import { cursorOf, findingsAsked, wireFinding, wireReplacements } from '../routes/findings.ts'
import { fileOfFindings } from './finding-files.ts'
import { groupsOf } from './finding-groups.ts'
import { eventsShown, heldRow, unitsSeen } from './work-parts.ts'

const PLACES = 500
const GROUPINGS = { product: 'product', unit: 'unit', measure: 'provision' } as const

const query = findingQuery.extend({ by: z.enum(['', 'product', 'unit', 'measure']).default('') })
const params = z.object({ finding: idText })
const version = z.coerce.number().int()

/** The pages of findings. */
export const findingPages: readonly Page[] = [
  page({
    method: 'get',
    path: '/findings',
    door: 'signed-in',
    query: emptyAsMissing(query),
    run: async ({ registry, actor, frame, query: { by, ...asked } }) => {
      const filter = findingsAsked(asked)
      if (filter === undefined) return go('/findings')
      const { limit: _, after: __, order = 'status', isDown: ___, ...like } = filter
      const groups = by === '' ? undefined : await groupFindings(registry, actor, like, GROUPINGS[by])
      const found = await listFindings(registry, actor, {
        ...filter,
        limit: by === '' ? asked.limit + 1 : 0,
      })
      if (!found.ok) return { kind: 'problems', problems: found.problems }
      const total = by === '' ? await countListed(registry, actor, like) : undefined
      const { snapshot } = registry.catalogue.current()
      const units = await unitsSeen(registry, actor)
      const shown = found.value.slice(0, asked.limit)
      const last = shown.at(-1)
      const exported = (format: 'csv' | 'json'): string =>
        addressWith(frame.here.replace('/findings', `/findings.${format}`), {
          cursor: undefined,
          by: undefined,
        })
      const content = findingsPage(frame, {
        findings: shown.map(each => wireFinding(snapshot, each)),
        groups:
          groups === undefined || by === '' ? undefined : groupsOf(snapshot, frame, groups, by, units.names),
        units: units.names,
        choices: { units: units.choicesFor('finding.read'), acts: Object.keys(snapshot.acts) },
        query: { ...asked, by },
        pages: {
          kind: 'onward',
          next: found.value.length > asked.limit && last !== undefined ? cursorOf(last, order) : null,
          isFirst: asked.cursor === undefined,
          ...(total === undefined ? {} : { total }),
        },
        exports: { csv: exported('csv'), json: exported('json') },
      })
      return show(frame.texts['finding.title'], content)
    },
  }),
  ...(['csv', 'json'] as const).map(format =>
    page({
      method: 'get',
      path: `/findings.${format}`,
      door: 'signed-in',
      query: emptyAsMissing(query),
      run: async ({ registry, actor, query: asked }) => {
        const filter = findingsAsked(asked)
        if (filter === undefined) return go('/findings')
        const units = await unitsSeen(registry, actor)
        return fileOfFindings(registry, actor, filter, format, units.names)
      },
    }),
  ),
  page({
    method: 'get',
    path: '/findings/{finding}',
    door: 'signed-in',
    params,
    run: async ({ registry, actor, frame, params: { finding } }) => one(registry, actor, frame, finding, []),
  }),
  page({
    method: 'post',
    path: '/findings/{finding}/state',
    door: 'signed-in',
    params,
    form: z.object({ version, state: findingState, reason: z.string().max(20_000).default('') }),
    run: async ({ registry, actor, frame, params: { finding }, form, problems }) =>
      after(registry, actor, frame, finding, problems, () =>
        setFindingState(registry, actor, finding, form.version, form),
      ),
  }),
  page({
    method: 'post',
    path: '/findings/{finding}/owner',
    door: 'signed-in',
    params,
    form: z.object({ version, owner: z.string().max(200).default('') }),
    run: async ({ registry, actor, frame, params: { finding }, form, problems }) =>
      after(registry, actor, frame, finding, problems, () =>
        setFindingOwner(registry, actor, finding, form.version, form.owner === '' ? null : form.owner),
      ),
  }),
  page({
    method: 'post',
    path: '/findings/{finding}/comments',
    door: 'signed-in',
    params,
    form: z.object({ text: z.string().trim().min(1).max(20_000) }),
    run: async ({ registry, actor, frame, params: { finding }, form, problems }) =>
      after(registry, actor, frame, finding, problems, () =>
        commentOnFinding(registry, actor, finding, form.text),
      ),
  }),
  page({
    method: 'post',
    path: '/findings/{finding}/evidence',
    door: 'signed-in',
    fileBytes: LIMITS.formFileBytes,
    params,
    run: async ({ registry, actor, frame, params: { finding }, files, problems }) =>
      after(registry, actor, frame, finding, problems, () => {
        const [file = { name: '', type: '', bytes: new Uint8Array() }] = files
        return addEvidence(registry, actor, finding, file)
      }),
  }),
]

/** What fields of a form leave empty counts as not given. */
function emptyAsMissing<T extends z.ZodType>(schema: T): z.ZodPipe<z.ZodTransform, T> {
  return z.preprocess(
    value =>
      Object.fromEntries(Object.entries(value as Record<string, unknown>).filter(([, each]) => each !== '')),
    schema,
  ) as z.ZodPipe<z.ZodTransform, T>
}

async function after(
  registry: Registry,
  actor: Actor,
  frame: Frame,
  finding: string,
  problems: readonly Problem[],
  deed: () => Promise<Result<unknown>>,
): Promise<PageReply> {
  if (problems.length > 0) return one(registry, actor, frame, finding, problems)
  const done = await deed()
  return done.ok ? go(`/findings/${finding}`) : one(registry, actor, frame, finding, done.problems)
}

async function one(
  registry: Registry,
  actor: Actor,
  frame: Frame,
  id: string,
  problems: readonly Problem[],
): Promise<PageReply> {
  const found = await readFinding(registry, actor, id)
  if (!found.ok) return { kind: 'problems', problems: found.problems }
  const { finding, events, evidence } = found.value
  const { snapshot } = registry.catalogue.current()
  const units = await unitsSeen(registry, actor)
  const places = await placesOf(registry, actor, finding, PLACES)
  const inventory = await registry.store.read(async ({ screenings }) =>
    screenings.inventory(finding.inventory),
  )
  const wire = wireFinding(snapshot, finding)
  const retold =
    frame.language === 'en' || !places.ok
      ? undefined
      : await retell(registry, finding, places.value, speechFor(frame))
  const content = findingPage(frame, {
    snapshot,
    finding: wire,
    ...(retold === undefined ? {} : { retold }),
    inventory: inventory?.name ?? finding.inventory,
    units: units.names,
    events: await eventsShown(registry, events),
    evidence,
    replacements: await wireReplacements(registry, actor, finding),
    places: places.ok ? places.value.map(row => heldRow(snapshot, row)) : [],
    people: await peopleFor(registry, actor, finding),
    mayWork: units.may('finding.work', finding.unit),
    mayAccept: units.may('finding.accept', finding.unit),
    problems,
  })
  return show(`${wire.name}: ${wire.act}`, content, problems.length === 0 ? 200 : 422)
}

/** To whom a finding may be given: oneself, and whoever the actor may see. */
async function peopleFor(
  registry: Registry,
  actor: Actor,
  { owner }: FindingRecord,
): Promise<readonly { readonly value: string; readonly text: string }[]> {
  const people = await listPeople(registry, actor)
  const seen = people.ok ? people.value.map(({ person }) => person) : []
  const known = new Map([[actor.id, actor.name], ...seen.map(({ id, name }) => [id, name] as const)])
  if (owner !== null && !known.has(owner)) {
    const person = await registry.store.read(async tables => tables.people.get(owner))
    known.set(owner, person?.name ?? owner)
  }
  return [...known].map(([value, text]) => ({ value, text }))
}
