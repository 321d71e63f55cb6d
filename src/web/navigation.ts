import type { Texts } from './messages/en.ts'

/** A line of the navigation. */
export interface Way {
  readonly path: `/${string}`
  readonly text: Extract<keyof Texts, `nav.${string}`>
  readonly door: 'open' | 'signed-in'
}

/** The pages that the header names, in order. */
export const NAVIGATION: readonly Way[] = [{ path: '/', text: 'nav.ask', door: 'open' }]
