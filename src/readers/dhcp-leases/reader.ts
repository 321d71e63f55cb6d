import { DeviceLog } from '../devices/device-log.ts'
import { headText } from '../head.ts'
import { firstLines, lineReader, lineUnread } from '../line-reader.ts'

/** Leases of DHCP servers: those of dnsmasq, one a line, and those of ISC dhcpd, which writes a lease anew each time. A device for each hardware address. */
export const dhcpLeases = lineReader({
  id: 'dhcp-leases',
  title: 'DHCP leases',
  version: 1,
  recognise,
  open(tell, limits) {
    const log = new DeviceLog(limits.waitingRows)
    let open: Lease | undefined
    return {
      take(line, number) {
        if (line.trim() === '' || line.startsWith('#')) return []
        const begun = /^\s*lease (?<address>[\d.]+) \{/u.exec(line)
        if (begun !== null) {
          open = { line: number, unit: begun.groups?.['address'] ?? '', address: undefined }
          return []
        }
        if (open === undefined) {
          const row = ROW.exec(line.length > LONGEST_LINE ? '' : line)?.groups
          if (row === undefined) {
            if (ROW_OF_IPV6.test(line)) return log.takeNameless()
            // What the server says of itself and of its network: `duid …`, `server-duid …;`, `failover peer …`, `authoring-byte-order …;`.
            if (!ASIDE.test(line)) tell(lineUnread(number, 'a lease', line))
            return []
          }
          const { address = '', ip = '', name = '*' } = row
          return log.take({ address, unit: name === '*' ? ip : name, at: `line ${number}` })
        }
        if (/^\s*\}/u.test(line)) {
          const { line: at, unit, address } = open
          open = undefined
          return address === undefined ? log.takeNameless() : log.take({ address, unit, at: `line ${at}` })
        }
        open = { ...open, ...factOf(line) }
        return []
      },
      finish() {
        if (open !== undefined) {
          tell({
            code: 'lease-unclosed',
            at: { line: open.line },
            says: 'The lease that begins here has no end; it was not read.',
          })
        }
        return []
      },
      notes: () => log.notes(),
    }
  },
})

interface Lease {
  readonly line: number
  readonly unit: string
  readonly address: string | undefined
}

const LONGEST_LINE = 2048

/** dnsmasq: when it ends, the hardware address (with its kind before it where it is none of Ethernet), address, name, client's id. */
const ROW = /^\d+ (?:\d\d-)?(?<address>[0-9a-f]{2}(?::[0-9a-f]{2}){5}) (?<ip>[\d.]+) (?<name>\S+)(?: \S+)?$/iu
/** Leases of IPv6 name a client by an id of its own. */
const ROW_OF_IPV6 = /^\d+ \S+ [0-9a-f]*:[0-9a-f:]* \S+/iu
const ASIDE =
  /^(?:duid \S+$|\s*[a-z-]+ [^{}]*;\s*$|\s*failover peer |\s*(?:my|partner) state|\s*mclt |\s*\}|\s*host \S+ \{)/iu

/** A statement of a lease of ISC dhcpd (dhcpd.leases(5)) that says which device it is of. */
function factOf(line: string): Partial<Lease> {
  if (line.length > LONGEST_LINE) return {}
  const address = /^\s*hardware ethernet (?<address>[0-9a-f:]+);/iu.exec(line)?.groups?.['address']
  if (address !== undefined) return { address }
  const unit = /^\s*client-hostname "(?<name>[^"]+)";/u.exec(line)?.groups?.['name']
  return unit === undefined ? {} : { unit }
}

function recognise(head: Uint8Array): number {
  const text = headText(head)
  if (
    /^\s*lease [\d.]+ \{\s*$/mu.test(text) &&
    /^\s*(?:starts|ends|binding state|hardware ethernet) /mu.test(text)
  )
    return 0.95
  const lines = firstLines(text, 20)
  const rows = lines.filter(line => line.length <= LONGEST_LINE && ROW.test(line)).length
  const aside = lines.filter(line => ASIDE.test(line) || ROW_OF_IPV6.test(line)).length
  return rows > 0 && rows + aside >= lines.length * 0.9 ? 0.9 : 0
}
