import type { Texts } from './messages/en.ts'

/** A line of the navigation. */
export interface Way {
  readonly path: `/${string}`
  readonly text: Extract<keyof Texts, `nav.${string}`>
  readonly door: 'open' | 'signed-in'
}

/** The pages that the header names, in order. */
export const NAVIGATION: readonly Way[] = [
  { path: '/', text: 'nav.ask', door: 'open' },
  { path: '/measures', text: 'nav.measures', door: 'open' },
  { path: '/parties', text: 'nav.parties', door: 'open' },
  { path: '/products', text: 'nav.products', door: 'open' },
  { path: '/conflicts', text: 'nav.conflicts', door: 'open' },
  { path: '/impact', text: 'nav.impact', door: 'open' },
  { path: '/list', text: 'nav.list', door: 'open' },
  { path: '/gazette', text: 'nav.gazette', door: 'open' },
  { path: '/screen', text: 'nav.screen', door: 'signed-in' },
  { path: '/findings', text: 'nav.findings', door: 'signed-in' },
  { path: '/matches', text: 'nav.matches', door: 'signed-in' },
  { path: '/waivers', text: 'nav.waivers', door: 'signed-in' },
  { path: '/units', text: 'nav.units', door: 'signed-in' },
  { path: '/my-work', text: 'nav.work', door: 'signed-in' },
  { path: '/admin', text: 'nav.admin', door: 'signed-in' },
  { path: '/reviews', text: 'nav.reviews', door: 'signed-in' },
  { path: '/drafts', text: 'nav.drafts', door: 'signed-in' },
]
