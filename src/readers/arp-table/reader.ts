import { DeviceLog } from '../devices/device-log.ts'
import { HARDWARE_ADDRESS } from '../devices/hardware-address.ts'
import { headText } from '../head.ts'
import { firstLines, lineReader, lineUnread } from '../line-reader.ts'

/**
 * Neighbours in the network: `arp -a` of Linux, macOS, BSD and Windows, `arp -n`, /proc/net/arp, `ip neigh` and arp-scan. A device for
 * each hardware address.
 */
export const arpTable = lineReader({
  id: 'arp-table',
  title: 'ARP table',
  version: 1,
  recognise,
  open(tell, limits) {
    const log = new DeviceLog(limits.waitingRows)
    return {
      take(line, number) {
        if (ASIDE.test(line) || line.trim() === '') return []
        const neighbour = parseNeighbour(line)
        if (neighbour === undefined) {
          tell(lineUnread(number, 'an address in the network and a hardware address', line))
          return []
        }
        return neighbour === 'unanswered'
          ? log.takeNameless()
          : log.take({ ...neighbour, at: `line ${number}` })
      },
      notes: () => log.notes(),
    }
  },
})

/** Titles, and what arp-scan says of itself. */
const ASIDE =
  /^\s*(?:Interface: |Internet Address\s|Address\s+HWtype|IP address\s+HW type|Starting arp-scan|Ending arp-scan|\d+ packets received|Entries: \d+)/u

/** HOSTILE: no line of these lists is longer. */
const LONGEST_LINE = 1024

const NETWORK_ADDRESS = String.raw`(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?:%\w+)?)`
/** `name (address) at …`, with a question mark for no name. */
const NAMED = new RegExp(String.raw`^(?<name>\S+) \((?<address>${NETWORK_ADDRESS})\) at (?<rest>.*)$`, 'iu')
/** `address …`, or the name of a host first as `arp` without `-n` prints it. */
const PLAIN = new RegExp(String.raw`^\s*(?<address>${NETWORK_ADDRESS})\s+(?<rest>.*)$`, 'iu')
const HOST = /^(?<name>[A-Za-z0-9_][\w.-]*)\s+(?<rest>(?:ether|\(incomplete\))\s.*)$/u

interface Neighbour {
  readonly address: string
  readonly maker: string | undefined
  readonly unit: string
}

function parseNeighbour(line: string): Neighbour | 'unanswered' | undefined {
  if (line.length > LONGEST_LINE) return undefined
  const groups = (NAMED.exec(line) ?? PLAIN.exec(line) ?? HOST.exec(line))?.groups
  if (groups === undefined) return undefined
  const { name = '?', address = name, rest = '' } = groups
  const found = HARDWARE_ADDRESS.exec(rest)
  if (found === null)
    return /\bincomplete\b|\bFAILED\b|\bINCOMPLETE\b|\bno entry\b/u.test(rest) ? 'unanswered' : undefined
  // arp-scan writes the maker after the address, parted by a tab.
  const maker = /^\t(?!\(Unknown)(?<maker>[^\t]+)/u.exec(rest.slice(found.index + found[0].length))?.groups?.[
    'maker'
  ]
  const isScan = found.index === 0 && line.includes('\t')
  return {
    address: found[0],
    maker: isScan ? maker?.trim().replace(/ \(DUP: \d+\)$/u, '') : undefined,
    unit: name === '?' ? address : name,
  }
}

const LOOKED_AT = 30

function recognise(head: Uint8Array): number {
  const lines = firstLines(headText(head), LOOKED_AT)
  const rows = lines.filter(line => !ASIDE.test(line))
  const known = rows.filter(line => parseNeighbour(line) !== undefined).length
  return rows.length > 0 && known >= rows.length * 0.9 ? 0.9 : 0
}
