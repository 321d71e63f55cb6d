import { deviceItem } from '../devices/device-item.ts'
import { headText } from '../head.ts'

import { recordReader } from '../records/record-reader.ts'
import { cutXml } from '../xml/cut.ts'
import { compileXmlShape } from '../xml/shape.ts'

const SHAPE = compileXmlShape(
  {
    run: { many: { host: 'host' } },
    host: { members: { hostnames: 'hostnames' }, many: { address: 'address' } },
    address: { members: { '@addr': 'value', '@addrtype': 'kind', '@vendor': 'vendor' } },
    hostnames: { many: { hostname: 'hostname' } },
    hostname: { members: { '@name': 'name' } },
    value: { text: true },
    kind: { text: true },
    vendor: { text: true },
    name: { text: true },
  },
  'run',
)

/** What `nmap -oX` finds: a device for each host whose hardware address it saw, with the maker of that address. */
export const nmapXml = recordReader({
  id: 'nmap-xml',
  title: 'nmap XML',
  version: 1,
  recognise: head => (/<nmaprun[\s>]/u.test(headText(head)) ? 0.95 : 0),
  cut: (bytes, limits) => cutXml(bytes, SHAPE, limits),
  shape: SHAPE,
  records: {
    host: { step: '/nmaprun/host', is: 'record' },
    address: { step: '/address', is: 'part' },
    hostname: { step: '/hostnames/hostname', is: 'part' },
  },
  read(record, tell) {
    const addresses = record.parts('address')
    const hardware = addresses.find(address => address.text('kind') === 'mac')
    const unit =
      record.parts('hostname')[0]?.text('name') ??
      addresses.find(address => address !== hardware)?.text('value')
    const oui = hardware?.text('value')
    if (hardware === undefined || oui === undefined) {
      tell({
        code: 'host-without-hardware-address',
        at: { pointer: record.at },
        says: `nmap saw no hardware address of ${unit ?? 'this host'}, so nothing can be said of its maker.`,
        help: 'Scan from the same network segment, with the rights to send raw packets.',
      })
      return []
    }
    const vendor = hardware.text('vendor')
    return [deviceItem({ address: oui, maker: vendor, unit, at: record.at })]
  },
})
