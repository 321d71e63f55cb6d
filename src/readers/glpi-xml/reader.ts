import { itemsOf } from '../glpi/item.ts'
import { headText } from '../head.ts'
import { recordReader } from '../records/record-reader.ts'
import { cutXml } from '../xml/cut.ts'
import { compileXmlShape } from '../xml/shape.ts'

const SHAPE = compileXmlShape(
  {
    request: { members: { CONTENT: 'content' } },
    content: {
      members: { OPERATINGSYSTEM: 'system', BIOS: 'machine', HARDWARE: 'host' },
      many: { SOFTWARES: 'software', ANTIVIRUS: 'antivirus' },
    },
    software: {
      members: {
        NAME: 'name',
        VERSION: 'version',
        PUBLISHER: 'publisher',
        COMMENTS: 'comments',
        FROM: 'from',
      },
    },
    antivirus: {
      members: { NAME: 'name', VERSION: 'version', MANUFACTURER: 'manufacturer', COMPANY: 'company' },
    },
    system: { members: { FULL_NAME: 'full_name', NAME: 'name', VERSION: 'version' } },
    machine: {
      members: {
        SMODEL: 'smodel',
        SMANUFACTURER: 'smanufacturer',
        MMODEL: 'mmodel',
        MMANUFACTURER: 'mmanufacturer',
      },
    },
    host: { members: { NAME: 'name', OSNAME: 'system_name', OSVERSION: 'system_version' } },
    system_name: { text: true },
    system_version: { text: true },
    name: { text: true },
    version: { text: true },
    publisher: { text: true },
    comments: { text: true },
    from: { text: true },
    manufacturer: { text: true },
    company: { text: true },
    full_name: { text: true },
    smodel: { text: true },
    smanufacturer: { text: true },
    mmodel: { text: true },
    mmanufacturer: { text: true },
  },
  'request',
)

/** Inventories of GLPI's, FusionInventory's and OCS's agents in XML: software, antivirus, operating system and the machine. */
export const glpiXml = recordReader({
  id: 'glpi-xml',
  title: 'GLPI inventory XML',
  version: 2,
  recognise,
  cut: (bytes, limits) => cutXml(bytes, SHAPE, limits),
  shape: SHAPE,
  records: {
    content: { step: '/REQUEST/CONTENT', is: 'record' },
    software: { step: '/SOFTWARES', is: 'record' },
    antivirus: { step: '/ANTIVIRUS', is: 'part' },
    system: { step: '/OPERATINGSYSTEM', is: 'part' },
    machine: { step: '/BIOS', is: 'part' },
    host: { step: '/HARDWARE', is: 'part' },
  },
  read: itemsOf,
})

function recognise(head: Uint8Array): number {
  const text = headText(head)
  return /^\s*</u.test(text) && /<REQUEST>/u.test(text) && /<(?:QUERY|CONTENT|DEVICEID)>/u.test(text)
    ? 0.95
    : 0
}
