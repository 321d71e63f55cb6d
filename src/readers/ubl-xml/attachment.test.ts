import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIMITS } from '../limits.ts'
import { readWhole } from '../reading.testing.ts'

function invoiceWith(attachment: string): Uint8Array {
  const namespace = 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'
  return new TextEncoder().encode(
    `<Invoice xmlns="${namespace}"><EmbeddedDocumentBinaryObject>${attachment}</EmbeddedDocumentBinaryObject><InvoiceLine><Item><Name>Switch</Name></Item></InvoiceLine></Invoice>`,
  )
}

test('a file that is packed into an invoice is passed over, however much longer it is than any line', async () => {
  const { items, problems } = await readWhole('x.xml', invoiceWith('A'.repeat(3 * LIMITS.recordLength)))
  assert.deepEqual(problems, [])
  assert.deepEqual(
    items.map(({ name, at }) => [name, at]),
    [['Switch', '/*/InvoiceLine[1]']],
  )
})

test('one that is longer than its limit ends the reading, and the limit is named', async () => {
  const limits = { ...LIMITS, attachmentLength: 1000 }
  const { broken } = await readWhole('x.xml', invoiceWith('A'.repeat(5000)), { limits, size: 100 })
  assert.equal(broken?.code, 'xml-too-long')
  assert.match(broken.says, /attachmentLength/)
})
