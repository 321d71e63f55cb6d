import type { Action } from '../../app/access/actions.ts'
import { caseOf, type Scene } from './scene.testing.ts'

/** Who gets something from a request. */
export type Expected =
  /** Whoever may do this in the unit that is tried (or in the registry, where the table of actions says so). */
  | { readonly kind: 'action'; readonly action: Action }
  /** Everybody, signed in or not. */
  | { readonly kind: 'open' }
  /** Everybody who has signed in. */
  | { readonly kind: 'signed-in' }
  /** Those who are heard in a case from outside: each in their own, or in the case that is tried alone. */
  | { readonly kind: 'heard'; readonly whose: 'own' | 'this'; readonly shows?: string }
  /** Whom it belongs to alone: nobody of those who are tried. */
  | { readonly kind: 'owner' }
  /** Everybody who has signed in gets a list (or who may do so somewhere), and finds the thing in it only if they may see it. */
  | { readonly kind: 'list'; readonly action: Action; readonly shows: string; readonly least?: 'somewhere' }

/** One request that is tried as everybody. What it would change is refused for another reason than access, or does no harm. */
export interface Try {
  readonly path: string
  readonly expected: Expected
  readonly body?: unknown
  /** An If-Match that no version has: who may is told 412, who may not is not. */
  readonly stale?: true
}

const OPEN: Expected = { kind: 'open' }
const SIGNED_IN: Expected = { kind: 'signed-in' }
const OWNER: Expected = { kind: 'owner' }

function by(action: Action): Expected {
  return { kind: 'action', action }
}

function list(action: Action, shows: string, least?: 'somewhere'): Expected {
  return { kind: 'list', action, shows, ...(least === undefined ? {} : { least }) }
}

/** What is tried of every route: a route that is missing here fails the test. */
export function expectations(scene: Scene): Readonly<Record<string, readonly Try[]>> {
  const { unit, finding, waiver, draft, appeal, review, upload, screening, inventory, evidence } = scene
  const one = (
    path: string,
    expected: Expected,
    rest: Omit<Try, 'path' | 'expected'> = {},
  ): readonly Try[] => [{ path, expected, ...rest }]
  const at = `/findings/${finding}`
  const measureText = { kind: 'measure', title: 'A', text: 'id: a\n' }
  return {
    'GET /session': one('/session', OPEN),
    'POST /session': one('/session', OPEN, { body: {} }),
    'DELETE /session': one('/tokens', SIGNED_IN),
    'POST /set-up': one('/set-up', OPEN, { body: {} }),
    'POST /invitation': one('/invitation', OPEN, { body: {} }),
    'PUT /password': one('/password', SIGNED_IN, { body: {} }),
    'GET /tokens': one('/tokens', SIGNED_IN),
    'POST /tokens': one('/tokens', SIGNED_IN, { body: {} }),
    'GET /all-tokens': one('/all-tokens', by('registry.run')),
    'DELETE /all-tokens/{token}': one('/all-tokens/no-such', OWNER),
    'DELETE /tokens/{token}': one(`/tokens/${scene.token}`, OWNER),
    'GET /ask': [
      { path: '/ask?words=LibreOffice&as=us/civilian-agency&act=use', expected: OPEN },
      { path: `/ask?words=LibreOffice&as=${unit}&act=use`, expected: by('unit.read') },
    ],
    'GET /verdict': [
      { path: '/verdict?words=LibreOffice&as=us/civilian-agency&act=use', expected: OPEN },
      { path: `/verdict?words=LibreOffice&as=${unit}&act=use`, expected: by('unit.read') },
    ],
    'GET /organisations': one('/organisations', OPEN),
    'GET /search': one('/search?words=a', OPEN),
    'GET /measures': one('/measures', OPEN),
    'GET /parties': one('/parties', OPEN),
    'GET /products': one('/products', OPEN),
    'GET /measures/{id}': one('/measures/us-asda-drones', OPEN),
    'GET /parties/{id}': one('/parties/kaspersky', OPEN),
    'GET /products/{id}': one('/products/kaspersky-endpoint-security', OPEN),
    'GET /units': one('/units', list('unit.read', unit)),
    'POST /units': one('/units', by('unit.change'), { body: { title: 'x', above: unit, preset: 'no/such' } }),
    'GET /units/{unit}': one(`/units/${unit}`, by('unit.read')),
    'PUT /units/{unit}': one(`/units/${unit}`, by('unit.change'), { body: { title: 'x' }, stale: true }),
    'DELETE /units/{unit}': one(`/units/${unit}`, by('unit.change')),
    'GET /people': one('/people', list('person.read', scene.person, 'somewhere')),
    'POST /people': [
      {
        path: '/people',
        expected: by('person.change'),
        body: { email: 'subject@agency.test', name: 'x', grants: [{ unit, role: 'reader' }] },
      },
      {
        path: '/people',
        expected: by('registry.run'),
        body: { email: 'subject@agency.test', name: 'x', grants: [{ unit: null, role: 'reader' }] },
      },
    ],
    'PUT /people/{person}': [
      {
        path: `/people/${scene.person}`,
        expected: by('person.change'),
        body: { name: 'x', grants: [] },
        stale: true,
      },
      // An administrator of the registry is changed by such alone, whatever roles are given besides.
      {
        path: `/people/${scene.admin.id}`,
        expected: by('registry.run'),
        body: { name: 'x', isDisabled: true, grants: [{ unit, role: 'reader' }] },
        stale: true,
      },
    ],
    'GET /audit': one('/audit', by('audit.read')),
    'GET /authority': one('/authority', OPEN),
    'PUT /authority': one('/authority', by('registry.run'), {
      body: { id: 'xx/other', title: 'x', system: 'no-such', origin: 'a/b' },
    }),
    'GET /gazette': one('/gazette', OPEN),
    'POST /gazette/key': one('/gazette/key', by('registry.run')),
    'GET /reviews': one('/reviews', list('review.read', review)),
    'POST /reviews': [
      { path: '/reviews', expected: by('review.apply'), body: caseOf('application', unit) },
      { path: '/reviews', expected: by('review.lead'), body: caseOf('own-motion', null) },
    ],
    'GET /reviews/{review}': one(`/reviews/${review}`, by('review.read')),
    'GET /reviews/{review}/events': one(`/reviews/${review}/events`, by('review.read')),
    'POST /reviews/{review}/steps': [
      {
        path: `/reviews/${review}/steps`,
        expected: by('review.lead'),
        body: { kind: 'dismiss', says: 'x' },
        stale: true,
      },
      {
        path: `/reviews/${review}/steps`,
        expected: by('review.assess'),
        body: { kind: 'finish' },
        stale: true,
      },
      {
        path: `/reviews/${review}/steps`,
        expected: by('review.decide'),
        body: { kind: 'confirm' },
        stale: true,
      },
    ],
    'GET /reviews/{review}/guests': one(`/reviews/${review}/guests`, by('review.assess')),
    'POST /reviews/{review}/guests': one(`/reviews/${review}/guests`, by('review.lead'), {
      body: { name: 'x' },
    }),
    'DELETE /reviews/{review}/guests/{guest}': one(
      `/reviews/${review}/guests/${scene.guest}`,
      by('review.lead'),
    ),
    'GET /reviews/{review}/files/{file}': one(
      `/reviews/${review}/files/${scene.caseFile}`,
      by('review.assess'),
    ),
    'POST /hearing/session': one('/hearing/session', OPEN, { body: {} }),
    'DELETE /hearing/session': one('/hearing', { kind: 'heard', whose: 'own' }),
    'GET /hearing': one('/hearing', { kind: 'heard', whose: 'own', shows: review }),
    'POST /hearing/steps': one(
      '/hearing/steps',
      { kind: 'heard', whose: 'own' },
      { body: { kind: 'state', says: 'x' }, stale: true },
    ),
    'POST /hearing/files': one('/hearing/files?name=a', { kind: 'heard', whose: 'own' }, { body: 'x' }),
    'GET /hearing/files/{file}': one(`/hearing/files/${scene.caseFile}`, { kind: 'heard', whose: 'this' }),
    'GET /review-schemes': one('/review-schemes', SIGNED_IN),
    'POST /review-schemes': one('/review-schemes', by('review.lead'), {
      body: {
        id: 'twice',
        title: 'x',
        criteria: ['a', 'a'].map(id => ({ id, kind: 'origin', says: 'x' })),
        hearingDays: 1,
        appealDays: 1,
      },
    }),
    'GET /review-schemes/{scheme}': one(`/review-schemes/${scene.scheme}`, SIGNED_IN),
    'POST /uploads': one('/uploads', by('screening.create'), { body: { unit, name: 'a.csv' } }),
    'GET /uploads/{upload}': one(`/uploads/${upload}`, OWNER),
    'PUT /uploads/{upload}/bytes': one(`/uploads/${upload}/bytes?from=0`, OWNER, { body: 'bytes' }),
    'POST /screenings': one('/screenings', OWNER, { body: { upload, inventory: 'endpoints' } }),
    'GET /screenings/{screening}': one(`/screenings/${screening}`, by('screening.read')),
    'POST /screenings/{screening}/cancel': one(`/screenings/${screening}/cancel`, by('screening.create')),
    'POST /screenings/{screening}/retry': one(`/screenings/${screening}/retry`, by('screening.create')),
    'GET /inventories': one('/inventories', list('screening.read', inventory)),
    'GET /inventories/{inventory}': one(`/inventories/${inventory}`, by('screening.read')),
    'GET /findings': one('/findings', list('finding.read', finding)),
    'GET /findings/counts': one('/findings/counts', list('finding.read', unit)),
    'GET /findings/news': one('/findings/news', list('finding.read', finding)),
    'GET /findings/{finding}': one(at, by('finding.read')),
    'PUT /findings/{finding}/state': [
      { path: `${at}/state`, expected: by('finding.work'), body: { state: 'in-work' }, stale: true },
      {
        path: `${at}/state`,
        expected: by('finding.accept'),
        body: { state: 'accepted', reason: 'x' },
        stale: true,
      },
    ],
    'PUT /findings/{finding}/owner': one(`${at}/owner`, by('finding.work'), {
      body: { owner: null },
      stale: true,
    }),
    'POST /findings/{finding}/comments': one(`${at}/comments`, by('finding.work'), { body: { text: 'x' } }),
    'POST /findings/{finding}/evidence': one(`${at}/evidence?name=a`, by('finding.work'), { body: 'x' }),
    'GET /findings/{finding}/evidence/{evidence}': one(`${at}/evidence/${evidence}`, by('finding.read')),
    'GET /matches': one('/matches', SIGNED_IN),
    'GET /judgements': one('/judgements', list('finding.read', scene.judgement)),
    'POST /judgements': [
      {
        path: '/judgements',
        expected: by('judgement.make'),
        body: { title: scene.title, answer: { kind: 'is', party: 'no-such' }, unit },
      },
      {
        path: '/judgements',
        expected: by('judgement.make-everywhere'),
        body: { title: scene.title, answer: { kind: 'is', party: 'no-such' } },
      },
    ],
    // Taken back, it is gone for the next: attacks.test.ts tries a real one.
    'DELETE /judgements/{judgement}': one(`/judgements/sha256:${'0'.repeat(64)}`, OWNER),
    'GET /waivers': one('/waivers', list('finding.read', waiver)),
    'GET /waiver-rule': one('/waiver-rule', SIGNED_IN),
    'PUT /waiver-rule': one('/waiver-rule', by('registry.run'), { body: { twoPeopleFrom: 100 } }),
    'POST /waivers': one('/waivers', by('waiver.request'), {
      body: { unit, provisions: ['no-such'], from: '2026-03-01', until: '2026-03-02', reason: 'x' },
    }),
    'GET /waivers/{waiver}': one(`/waivers/${waiver}`, by('finding.read')),
    'POST /waivers/{waiver}/requesters': one('/waivers/no-such/requesters', OWNER, {
      body: { unit, reason: 'x' },
    }),
    'POST /waivers/{waiver}/decisions': one(`/waivers/${waiver}/decisions`, by('waiver.decide'), {
      body: { provision: 'no-such', answer: 'grant' },
      stale: true,
    }),
    'POST /waivers/{waiver}/end': one(`/waivers/${waiver}/end`, by('waiver.decide'), {
      body: { reason: 'x' },
      stale: true,
    }),
    'POST /measure-drafts/check': one('/measure-drafts/check', by('measure.read-drafts'), {
      body: { text: 'id: a\n' },
    }),
    'POST /measure-drafts/preview': one('/measure-drafts/preview', by('measure.read-drafts'), {
      body: { text: 'id: a\n' },
    }),
    'GET /measure-drafts': one('/measure-drafts', by('measure.read-drafts')),
    'POST /measure-drafts': one('/measure-drafts', by('measure.draft'), { body: measureText }),
    'GET /measure-drafts/{draft}': one(`/measure-drafts/${draft}`, by('measure.read-drafts')),
    'PUT /measure-drafts/{draft}': one(`/measure-drafts/${draft}`, by('measure.draft'), {
      body: measureText,
      stale: true,
    }),
    'DELETE /measure-drafts/{draft}': one(`/measure-drafts/${draft}`, by('measure.draft'), { stale: true }),
    'POST /measure-drafts/{draft}/publish': one(`/measure-drafts/${draft}/publish`, by('measure.publish'), {
      stale: true,
    }),
    'GET /notices': one('/notices', SIGNED_IN),
    'PUT /notices': one('/notices', SIGNED_IN, { body: {} }),
    'GET /feeds': one('/feeds', SIGNED_IN),
    'POST /feeds': one('/feeds', SIGNED_IN, { body: {} }),
    'DELETE /feeds/{feed}': one('/feeds/no-such', OWNER),
    'GET /webhooks': one('/webhooks', by('webhook.change')),
    'POST /webhooks': one('/webhooks', by('webhook.change'), {
      body: { address: 'ftp://127.0.0.1/', kinds: ['findings'] },
    }),
    'DELETE /webhooks/{webhook}': one('/webhooks/no-such', OWNER),
    'POST /webhooks/{webhook}/test': one('/webhooks/no-such/test', OWNER),
    'POST /webhooks/{webhook}/deliveries/{delivery}/retry': one(
      '/webhooks/no-such/deliveries/no-such/retry',
      OWNER,
    ),
    'DELETE /webhooks/{webhook}/deliveries/{delivery}': one('/webhooks/no-such/deliveries/no-such', OWNER),
    'POST /published-measures/{measure}/appeals': one(
      '/published-measures/cn-cac-scene-2026/appeals',
      by('appeal.file'),
      { body: { unit, grounds: 'x' } },
    ),
    'GET /appeals': one('/appeals', list('appeal.read', appeal)),
    'GET /appeals/{appeal}': one(`/appeals/${appeal}`, by('appeal.read')),
    'POST /appeals/{appeal}/steps': one(`/appeals/${appeal}/steps`, by('appeal.decide'), {
      body: { kind: 'confirm' },
      stale: true,
    }),
    'GET /published-measures': one('/published-measures', OPEN),
    'GET /public-list': one('/public-list', OPEN),
    'GET /public-list/changes': one('/public-list/changes?from=2026-01-01', OPEN),
    'GET /public-list/feed.json': one('/public-list/feed.json', OPEN),
    'GET /public-list/feed.atom': one('/public-list/feed.atom', OPEN),
  }
}
