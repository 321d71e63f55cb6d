import { z } from 'zod'

/** A name that may come more than once in an address: always a list, without empty texts. */
export const severalTexts = z
  .union([z.string(), z.array(z.string())])
  .transform(value => (typeof value === 'string' ? [value] : value).filter(text => text !== ''))
  .pipe(z.array(z.string().max(300)).max(50))
