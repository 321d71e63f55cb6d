import { headText } from '../head.ts'
import { newItem } from '../new-item.ts'
import type { OpenRecord } from '../records/records.ts'
import { recordReader } from '../records/record-reader.ts'
import { cutXml } from '../xml/cut.ts'
import { compileXmlShape } from '../xml/shape.ts'

const SHAPE = compileXmlShape(
  {
    tag: {
      members: {
        '@name': 'name',
        '@version': 'version',
        '@tagId': 'tagId',
        '@patch': 'patch',
        '@supplemental': 'supplemental',
        product_title: 'title',
        product_version: 'edition',
        software_id: 'oldId',
        software_creator: 'oldMaker',
      },
      many: { Entity: 'entity' },
    },
    name: { text: true },
    version: { text: true },
    tagId: { text: true },
    patch: { text: true },
    supplemental: { text: true },
    entity: { members: { '@name': 'entityName', '@role': 'role', '@regid': 'regid' } },
    entityName: { text: true },
    role: { text: true },
    regid: { text: true },
    title: { text: true },
    edition: { members: { name: 'editionName' } },
    editionName: { text: true },
    oldId: { members: { unique_id: 'oldTagId' } },
    oldTagId: { text: true },
    oldMaker: { members: { name: 'oldMakerName' } },
    oldMakerName: { text: true },
  },
  'tag',
)

/** Software identification tags: ISO/IEC 19770-2:2015, and as far as they say what it is, tags of 2009. */
export const swid = recordReader({
  id: 'swid',
  title: 'SWID tag',
  version: 1,
  recognise,
  cut: (bytes, limits) => cutXml(bytes, SHAPE, limits),
  shape: SHAPE,
  records: {
    tag: { step: '/SoftwareIdentity', is: 'record' },
    entity: { step: '/Entity', is: 'part' },
  },
  read: (tag, tell) => {
    const tagId = tag.text('tagId', 'oldTagId')
    const name = tag.text('name', 'title') ?? tagId
    if (name === undefined) {
      tell({
        code: 'swid-without-name',
        at: { pointer: tag.at },
        says: 'This tag has neither a name nor a tag id, so nothing can be said of it.',
      })
      return []
    }
    if (tag.text('supplemental') === 'true') {
      tell({
        code: 'swid-supplemental',
        at: { pointer: tag.at },
        says: 'This tag only adds to another one; it is no item of its own.',
      })
      return []
    }
    return [
      newItem({
        name,
        publisher: makerOf(tag),
        version: tag.text('version', 'editionName'),
        identifiers: tagId === undefined ? [] : [{ scheme: 'swid', value: tagId }],
        at: tag.at,
        type: tag.text('patch') === 'true' ? 'patch' : 'application',
      }),
    ]
  },
})

function recognise(head: Uint8Array): number {
  const text = headText(head)
  if (!/^\s*</u.test(text)) return 0
  if (/<(?:\w+:)?SoftwareIdentity[\s>]/u.test(text)) return 0.95
  return /<(?:\w+:)?software_identification_tag[\s>]/u.test(text) ? 0.95 : 0
}

/** Who created the software; of who only made the tag nothing follows. ISO/IEC 19770-2:2015 §8.6.2, roles in a list. */
function makerOf(tag: OpenRecord): string | undefined {
  const creators = tag
    .parts('entity')
    .filter(entity => /(?:^|\s)softwareCreator(?:\s|$)/u.test(entity.text('role') ?? ''))
  return creators[0]?.text('entityName') ?? tag.text('oldMakerName')
}
