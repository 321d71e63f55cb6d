import type { Problem } from '../../base/problem.ts'
import { checkCatalog } from '../../catalog/check.ts'
import { compileCatalog } from '../../catalog/compile/compile.ts'
import { lawReportsOf } from '../../catalog/law-reports.ts'
import { markdownOf } from '../../report/markdown.ts'
import { shelfOf } from '../../report/shelf.ts'
import { showPage } from '../../report/show-page.ts'
import type { Call } from '../call.ts'
import { outputOf } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import { refuse } from '../refuse.ts'
import type { CatalogText, World } from '../world.ts'
import { writeFiles } from '../write-files.ts'

/** `licet catalog pages --output FOLDER`: a page in Markdown for each measure and each party, and one that lists them. */
export async function runPages(world: World, call: Call): Promise<Exit> {
  const folder = outputOf(call)
  if (folder === undefined) return refuse(world, [OUTPUT_MISSING])
  const texts = await world.catalogTexts(call.words[1])
  if (!texts.ok) return refuse(world, texts.problems)
  const { catalog, problems } = checkCatalog(texts.value)
  if (problems.length > 0) return refuse(world, problems, Infinity)
  const snapshot = compileCatalog(catalog)
  const reports = Map.groupBy(lawReportsOf(catalog), ({ measure }) => measure)
  const pages = (['measures', 'parties'] as const).flatMap(name =>
    shelfOf(snapshot, name).map(entry => ({
      path: `${name}/${entry.id}.md`,
      title: entry.title,
      text: markdownOf(
        showPage(snapshot, name, entry, name === 'measures' ? reports.get(entry.id) : undefined),
      ),
    })),
  )
  const files: readonly CatalogText[] = [...pages, { path: 'README.md', text: indexOf(pages) }]
  const exit = await writeFiles(world, call, files, '')
  if (exit === EXIT.nothing) world.warn(`licet: ${files.length} pages in ${folder}\n`)
  return exit
}

function indexOf(pages: readonly { readonly path: string; readonly title: string }[]): string {
  const lines = pages.map(({ path, title }) => `- [${title.replaceAll(/[\\[\]`*_<>]/gu, '\\$&')}](${path})\n`)
  return `# Measures and parties\n\n${lines.join('')}`
}

const OUTPUT_MISSING: Problem = {
  code: 'output-missing',
  at: {},
  says: 'Where shall the pages go?',
  help: 'licet catalog pages --output FOLDER',
}
