import { formatDay } from '../../base/day.ts'
import type { Problem } from '../../base/problem.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { checkCatalog } from '../../catalog/check.ts'
import { importRegister, type ImportResult } from '../../catalog/importers/import-register.ts'
import type { Importer } from '../../catalog/importers/importer.ts'
import { IMPORTERS } from '../../catalog/importers/importers.ts'
import { IMPORT_LIMITS } from '../../catalog/importers/limits.ts'
import { nearestName } from '../../catalog/shape/nearest.ts'
import { printableJson } from '../../report/printable.ts'
import { type Call, isSet, textOf } from '../call.ts'
import { outputOf } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import { parseDayOption } from '../parse-day-option.ts'
import { refuse } from '../refuse.ts'
import type { World } from '../world.ts'
import { writeFiles } from '../write-files.ts'

/** `licet catalog import IMPORTER FILE`: lines of a list out of a register's published file, and what the catalogue lacks for them. */
export async function runImport(world: World, call: Call, format: string): Promise<Exit> {
  const [, name, file] = call.words
  const importer = parseImporter(name)
  if (!importer.ok) return refuse(world, importer.problems)
  if (file === undefined) return refuse(world, [fileMissing(importer.value)])
  const published = parseDayOption(call, 'on', () => world.clock.today())
  if (!published.ok) return refuse(world, published.problems)
  const text = await world.disk.readText(file, IMPORT_LIMITS.fileBytes)
  if (!text.ok) return refuse(world, text.problems)
  const texts = await world.catalogTexts(textOf(call, 'catalog'))
  if (!texts.ok) return refuse(world, texts.problems)
  const list = textOf(call, 'list')
  const imported = importRegister({
    importer: importer.value,
    file,
    text: text.value,
    files: texts.value,
    catalog: checkCatalog(texts.value).catalog,
    published: published.value,
    keep: isSet(call, 'known-only') ? 'what the catalogue holds' : 'everything',
    ...(list === undefined ? {} : { list }),
  })
  if (!imported.ok) return refuse(world, imported.problems)
  const { files, ...told } = imported.value
  if (format === 'json') {
    const document = { importer: importer.value.id, published: formatDay(published.value), ...told, files }
    return writeFiles(world, call, files, `${printableJson(document, 2)}\n`)
  }
  const exit = await writeFiles(world, call, files, bundle(imported.value))
  if (exit === EXIT.nothing) world.warn(summary(importer.value, imported.value, outputOf(call)))
  return exit
}

/** All files one under another, each headed by its path; a colleague can read it, and a shell can cut it. */
function bundle({ files }: ImportResult): string {
  return files.map(({ path, text }) => `# file: ${path}\n${text}`).join('\n---\n')
}

function summary(
  importer: Importer,
  { list, counts, notes, files }: ImportResult,
  folder: string | undefined,
): string {
  const lines = [
    `${list}: ${counts.added} lines added of ${counts.entries} read, ${counts.standing} stood there already.`,
    `${counts.unverified} of them name what the catalogue lacked; ${counts.newParties} parties and ${counts.newProducts} products are proposed, marked unverified.`,
    ...notes,
    ...(importer.shape === 'not confirmed'
      ? [
          'The shape of this register’s file could not be confirmed when the importer was written: look at the result twice.',
        ]
      : []),
    folder === undefined
      ? `Written nowhere: --output FOLDER puts ${files.length} files there.`
      : `${files.length} files written to ${folder}. Read them; once they stand in the catalogue: licet catalog check`,
  ]
  return lines.map(line => `licet: ${line}\n`).join('')
}

function parseImporter(name: string | undefined): Result<Importer> {
  const importer = IMPORTERS.find(({ id }) => id === name)
  if (importer !== undefined) return ok(importer)
  const ids = IMPORTERS.map(({ id }) => id)
  const nearest = name === undefined ? undefined : nearestName(name, ids)
  return err({
    code: 'importer-unknown',
    at: {},
    says: name === undefined ? 'From which register?' : `There is no importer "${name}".`,
    help: nearest === undefined ? `One of ${ids.join(', ')}.` : `Did you mean ${nearest}?`,
  })
}

function fileMissing({ id, notations, url }: Importer): Problem {
  return {
    code: 'file-not-named',
    at: {},
    says: 'Which file? None was named.',
    help: `licet catalog import ${id} FILE, where FILE is ${notations.join(' or ')} from ${url}`,
  }
}
