/** The same shape, in which a key that may be missing is never there with the value undefined. */
export type WithoutUndefined<T> = T extends readonly (infer Member)[]
  ? readonly WithoutUndefined<Member>[]
  : T extends object
    ? { readonly [Key in keyof T]: WithoutUndefined<Exclude<T[Key], undefined>> }
    : T

/** A value that was read by a schema, without the keys whose value is undefined, at every depth: what is missing stays missing. */
export function withoutUndefined<T>(value: T): WithoutUndefined<T> {
  return without(value) as WithoutUndefined<T>
}

function without(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(without)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [key, without(member)]),
  )
}
