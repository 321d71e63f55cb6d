import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { runLicet } from './world.testing.ts'

const folder = mkdtempSync(join(tmpdir(), 'licet-purchases-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** One office suite bought of a seller, as each format writes it. */
const PAPERS: Readonly<Record<string, (seller: string) => string>> = {
  'ocds.json': seller =>
    JSON.stringify({
      releases: [
        {
          ocid: 'ocds-x-1',
          tag: ['award'],
          awards: [
            { id: 'a', suppliers: [{ name: seller }], items: [{ id: '1', description: 'Microsoft Office' }] },
          ],
        },
      ],
    }),
  'ubl.xml': seller =>
    `<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"><AccountingSupplierParty><Party><PartyName><Name>${seller}</Name></PartyName></Party></AccountingSupplierParty><InvoiceLine><Item><Name>Microsoft Office</Name></Item></InvoiceLine></Invoice>`,
  'table.csv': seller => `Product,Seller\nMicrosoft Office,${seller}\n`,
}

for (const [name, paper] of Object.entries(PAPERS)) {
  test(`whoever sells it decides, whatever it is: ${name}`, async () => {
    const worst = async (seller: string): Promise<string> => {
      const file = join(folder, name)
      writeFileSync(file, paper(seller))
      const words = [
        'screen',
        file,
        '--as',
        'pl/public-body',
        '--act',
        'procure',
        '--format',
        'json',
        '--all',
      ]
      const { out, err } = await runLicet([...words, '--on', '2022-05-04'])
      const { summary } = JSON.parse(out) as {
        readonly summary: { readonly items: number; readonly worst: string }
      }
      assert.equal(summary.items, 1, err)
      return summary.worst
    }
    assert.equal(await worst('K Dystrybucja'), 'prohibited')
    assert.equal(await worst('Somebody'), 'clear')
  })
}
