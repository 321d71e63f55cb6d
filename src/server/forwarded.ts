import { BlockList, isIP } from 'node:net'

/** Whom the server believes about where a request came from. */
export interface Forwarded {
  /** The client: the other end of the connection, or what trusted proxies say of it. */
  readonly clientOf: (headers: Headers, peer: string) => string
  /** Whether the client speaks TLS with the outermost trusted proxy. */
  readonly isSecure: (headers: Headers, peer: string) => boolean
}

/**
 * Believes X-Forwarded-For and X-Forwarded-Proto of these proxies alone. HOSTILE: everybody can send these headers; each proxy puts its
 * own peer behind what it was sent, so the list is read from its end, and only as far as trusted proxies wrote it.
 */
export function forwardedBy(proxies: readonly string[]): Forwarded {
  const trusted = new BlockList()
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/')
    const family = familyOf(address)
    if (family === undefined) continue
    if (bits === undefined) trusted.addAddress(address, family)
    else trusted.addSubnet(address, Number(bits), family)
  }
  const isTrusted = (address: string): boolean => {
    const family = familyOf(address)
    return family !== undefined && trusted.check(address, family)
  }
  return {
    clientOf(headers, peer) {
      let client = plain(peer)
      const said = (headers.get('x-forwarded-for') ?? '').split(',').map(each => plain(each.trim()))
      while (isTrusted(client)) {
        const next = said.pop()
        if (next === undefined || isIP(next) === 0) break
        client = next
      }
      return client
    },
    isSecure: (headers, peer) =>
      isTrusted(plain(peer)) &&
      (headers.get('x-forwarded-proto') ?? '').split(',').at(-1)?.trim().toLowerCase() === 'https',
  }
}

/** An IPv4 address that came in the clothes of IPv6 is itself again. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/iu, '')
}

function familyOf(address: string): 'ipv4' | 'ipv6' | undefined {
  const family = isIP(address)
  return family === 0 ? undefined : family === 4 ? 'ipv4' : 'ipv6'
}
