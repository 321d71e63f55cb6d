/**
 * The entry of a table that an id names. HOSTILE: ids come from outside, and what every object has, such as `toString`, is no entry.
 * The table may read its entries only when they are asked for, so that it is not asked which it has.
 */
export function entryOf<Entry>(table: Readonly<Record<string, Entry>>, id: string): Entry | undefined {
  return id in Object.prototype ? undefined : table[id]
}
