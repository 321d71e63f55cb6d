import { BlockList, isIP } from 'node:net'

/** Networks that are not the public Internet (IANA special-purpose registries), and so no business of a webhook or a discovery. */
const INNER: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]
/** All of IPv6 that is given out to the public Internet; beside it lie loopback, mapped and compatible IPv4, local and multicast addresses. */
const PUBLIC_IPV6 = ['2000::', 3] as const

const publicIpv6 = new BlockList()
publicIpv6.addSubnet(...PUBLIC_IPV6, 'ipv6')
const inner = new BlockList()
for (const [address, bits] of INNER) inner.addSubnet(address, bits, address.includes(':') ? 'ipv6' : 'ipv4')

/** Whether an IP address is of an inner network. HOSTILE: an IPv4 address may come in the clothes of IPv6. */
export function isInner(address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/iu, '')
  const family = isIP(plain)
  if (family === 0) return true
  if (family === 6 && !publicIpv6.check(plain, 'ipv6')) return true
  return inner.check(plain, family === 4 ? 'ipv4' : 'ipv6')
}

/** Whether somebody allowed to go to an address: hosts by name, or networks. */
export function isAllowed(allow: readonly string[], host: string, port: string, address: string): boolean {
  const family = isIP(address)
  return allow.some(each => {
    if (each === host || each === `${host}:${port}`) return true
    const [network = '', bits] = each.split('/')
    const kind = isIP(network)
    if (kind === 0 || kind !== family) return false
    const list = new BlockList()
    const type = kind === 4 ? 'ipv4' : 'ipv6'
    if (bits === undefined) list.addAddress(network, type)
    else list.addSubnet(network, Number(bits), type)
    return list.check(address, type)
  })
}
