import type { Result } from '../base/result.ts'

/**
 * Gets what stands under a path of a gazette. A problem with the code `gazette-missing` says that there is no such thing; other
 * problems, that it could not be had now or is larger than `maxBytes`.
 */
export type FetchBytes = (path: string, maxBytes: number) => Promise<Result<Uint8Array>>
