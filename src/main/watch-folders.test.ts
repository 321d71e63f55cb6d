import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { registryTest } from './registry.testing.ts'
import { folderLook } from './watch-folders.ts'

registryTest(
  'a file that comes into a watched folder is screened once, and again when it has changed',
  async registered => {
    const { admin, unit } = await registered.setUp()
    const folder = mkdtempSync(join(tmpdir(), 'licet-watch-'))
    try {
      const file = join(folder, 'laptops.csv')
      const folders = [{ folder, unit }]
      const look = folderLook(registered.registry, folders)
      const screenings = async (): Promise<readonly { readonly items: number }[]> => {
        await registered.registry.jobs.settled(60_000)
        const { entries } = (await admin.get('/api/v1/inventories')).json<{
          entries: { id: string; name: string }[]
        }>()
        const id = entries.find(({ name }) => name === 'laptops.csv')?.id
        if (id === undefined) return []
        return (await admin.get(`/api/v1/inventories/${id}`)).json<{ history: { items: number }[] }>().history
      }
      writeFileSync(file, 'name,publisher\nKaspersky Endpoint Security,AO Kaspersky Lab\n')
      writeFileSync(join(folder, '.draft.csv'), 'name\nx\n')
      await look()
      assert.deepEqual(await screenings(), [], 'not while it may still be written')
      await look()
      assert.equal((await screenings()).length, 1)
      await look()
      await folderLook(registered.registry, folders)()
      const again = folderLook(registered.registry, folders)
      await again()
      await again()
      assert.equal((await screenings()).length, 1, 'nor after a restart')
      writeFileSync(file, 'name,publisher\nKaspersky Endpoint Security,AO Kaspersky Lab\nLibreOffice,TDF\n')
      await again()
      await again()
      assert.deepEqual(
        (await screenings()).map(({ items }) => items),
        [2, 1],
      )
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)
