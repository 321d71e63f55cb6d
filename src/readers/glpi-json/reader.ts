import { itemsOf } from '../glpi/item.ts'
import { beginsLikeJson, headText } from '../head.ts'
import { cutJson } from '../json/cut.ts'
import { compileShape } from '../json/shape.ts'
import { recordReader } from '../records/record-reader.ts'

const SHAPE = compileShape(
  {
    document: { members: { content: 'content' } },
    content: {
      members: {
        softwares: 'softwares',
        antivirus: 'antiviruses',
        operatingsystem: 'system',
        bios: 'machine',
        hardware: 'host',
      },
    },
    softwares: { elements: 'software' },
    software: {
      members: {
        name: 'name',
        version: 'version',
        publisher: 'publisher',
        comments: 'comments',
        from: 'from',
      },
    },
    antiviruses: { elements: 'antivirus' },
    antivirus: {
      members: { name: 'name', version: 'version', manufacturer: 'manufacturer', company: 'company' },
    },
    system: { members: { full_name: 'full_name', name: 'name', version: 'version' } },
    machine: {
      members: {
        smodel: 'smodel',
        smanufacturer: 'smanufacturer',
        mmodel: 'mmodel',
        mmanufacturer: 'mmanufacturer',
      },
    },
    host: { members: { name: 'name' } },
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
  'document',
)

/** Inventories of GLPI's agent, version 10 and later: software, antivirus, operating system and the machine. */
export const glpiJson = recordReader({
  id: 'glpi-json',
  title: 'GLPI inventory JSON',
  version: 3,
  recognise,
  cut: (bytes, limits) => cutJson(bytes, SHAPE, limits),
  shape: SHAPE,
  records: {
    content: { step: '/content', is: 'record' },
    software: { step: '/softwares', is: 'record' },
    antivirus: { step: '/antivirus', is: 'part' },
    system: { step: '/operatingsystem', is: 'part' },
    machine: { step: '/bios', is: 'part' },
    host: { step: '/hardware', is: 'part' },
  },
  read: itemsOf,
})

function recognise(head: Uint8Array): number {
  if (!beginsLikeJson(head)) return 0
  const text = headText(head)
  if (!/"content"\s*:\s*\{/u.test(text)) return 0
  return /"(?:deviceid|versionclient|accesslog|softwares|hardware)"\s*:/u.test(text) ? 0.9 : 0
}
