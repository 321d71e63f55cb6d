import type { Listing } from '../ports/store/listed.ts'
import type { ListQueryWire } from '../wire/list-query.ts'

/** What an address asks a list for: one of the columns by which it sorts, or the first of them, and a page. */
export function listingOf<Order extends string>(
  orders: readonly [Order, ...Order[]],
  { sort, order, page, per }: Pick<ListQueryWire, 'sort' | 'order' | 'page' | 'per'>,
): Listing<Order> {
  return {
    sort: orders.find(each => each === sort) ?? orders[0],
    ...(order === 'down' ? { isDown: true } : {}),
    offset: (page - 1) * per,
    limit: per,
  }
}

/** The same for a list in which the newest stand first where nothing else is asked for: by its first order, from its end. */
export function newestFirst<Order extends string>(
  orders: readonly [Order, ...Order[]],
  query: Pick<ListQueryWire, 'sort' | 'order' | 'page' | 'per'>,
): Listing<Order> {
  return query.sort === '' ? { ...listingOf(orders, query), isDown: true } : listingOf(orders, query)
}
