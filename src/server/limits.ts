/** Everything that bounds what comes in by HTTP, in one place. */
export const LIMITS = {
  /** Of a JSON body or a form; uploads have their own. */
  bodyBytes: 1 << 20,
  /** Lists and objects within one another in a JSON body. */
  jsonDepth: 64,
  /** Of one part of an upload. */
  uploadPartBytes: 8 << 20,
  /** Of a form that sends files; larger ones are sent in parts, by a page with scripts or by the API. */
  formFileBytes: 32 << 20,
  /** Of an address with its query. */
  addressLetters: 8_192,
  /** Requests of one client in a minute, and how many may come at once. */
  requestsPerMinute: 6_000,
  requestsAtOnce: 600,
  /** Attempts to sign in, per client and per address, in a quarter of an hour. */
  signInsPerQuarter: 20,
  /** Drafts that one client may try in a minute; each costs a second of work. */
  draftsPerMinute: 12,
  headersMs: 20_000,
  requestMs: 300_000,
} as const
