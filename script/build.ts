// Builds what is published into dist/: lib/ (plain JS and types, file by file), cli/ (the bundled command line, in
// pieces that load when a command needs them, and the quick doors with their bytecode), snapshot.json and schemas/. usage: npm run build
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build, type PluginBuild } from 'esbuild'
import { lawReports } from '../src/main/law-reports.ts'

/** Commands of which the start counts, each in one file of CommonJS: resolving and linking the pieces takes longer than a short answer. */
const QUICK_DOORS: readonly QuickDoor[] = [
  // To ask for more than the excerpts ends the quick door; the whole program answers then.
  { name: 'quick-ask', leaves: /./ },
  // Whoever screens serves nobody, and does it in English.
  { name: 'quick-screen', leaves: /^\.\/(?:serve|keeper)\.ts$|\/speeches\.ts$/ },
]

/** Modules of Node that take long to load, and of which a quick door may need nothing: loaded with the first that is asked of them. */
const LOADED_WHEN_ASKED = /^node:(?:child_process|crypto|zlib)$/

interface QuickDoor {
  readonly name: string
  /** Modules that are left out where they are loaded only when needed. */
  readonly leaves: RegExp
}

rmSync('dist', { recursive: true, force: true })
runNode('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json')
await bundleCommandLine()
for (const door of QUICK_DOORS) await bundleQuickDoor(door)
if (existsSync('catalog')) runNode('bin/licet.cjs', 'catalog', 'build', '--out', 'dist/snapshot.json')
if (existsSync('catalog')) keepInAscii('dist/snapshot.json')
if (existsSync('catalog')) writeFileSync('dist/law-reports.json', JSON.stringify(await lawReports('catalog')))
// Without a catalogue there is nothing to ask.
if (existsSync('catalog')) for (const { name } of QUICK_DOORS) keepCode(name)
cpSync('src/web/assets', 'dist/assets', { recursive: true })
if (existsSync('schema')) cpSync('schema', 'dist/schemas', { recursive: true })

async function bundleCommandLine(): Promise<void> {
  await build({
    entryPoints: ['src/main/licet.ts', 'src/main/jobs-worker.ts'],
    outdir: 'dist/cli',
    // Asked for by pg only where somebody has installed it.
    external: ['pg-native'],
    // Every piece lies directly in dist/cli/, so that the package's root is two folders up from each, as from src/main/.
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'linked',
    // Packages still written as CommonJS call require() for Node's own modules.
    banner: {
      js: "import { createRequire as licetRequire } from 'node:module';const require = licetRequire(import.meta.url);",
    },
  })
}

async function bundleQuickDoor({ name, leaves }: QuickDoor): Promise<void> {
  const outfile = resolve(`dist/cli/${name}.cjs`)
  await build({
    entryPoints: [`src/main/${name}.ts`],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    // V8 runs the file as a script with its bytecode, and such a script cannot load modules.
    supported: { 'dynamic-import': false },
    // Names, too: V8 takes each of them out of the bytecode by itself.
    minify: true,
    legalComments: 'linked',
    define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
    // For Node it loads the worker threads, which nothing here uses, and with them the streams.
    alias: { fflate: 'fflate/browser' },
    plugins: [
      { name: 'leave', setup: bundle => leave(bundle, leaves) },
      { name: 'load-when-asked', setup: loadWhenAsked },
    ],
  })
  // esbuild leaves signs beyond ASCII in regular expressions only.
  keepInAscii(outfile)
}

function keepInAscii(file: string): void {
  writeFileSync(file, inAscii(readFileSync(file, 'utf8')))
}

/** Text of JavaScript or JSON that V8 keeps in half the room and need not decode. */
function inAscii(text: string): string {
  return text.replaceAll(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function leave(bundle: PluginBuild, filter: RegExp): void {
  bundle.onResolve({ filter }, ({ path, kind }) =>
    kind === 'dynamic-import' ? { path, namespace: 'beyond' } : undefined,
  )
  bundle.onLoad({ filter: /./, namespace: 'beyond' }, ({ path }) => ({
    contents: `throw new Error(${JSON.stringify(`${path} is beyond the quick door`)})`,
  }))
}

function loadWhenAsked(bundle: PluginBuild): void {
  bundle.onResolve({ filter: LOADED_WHEN_ASKED }, ({ path, namespace }) =>
    namespace === 'when-asked' ? undefined : { path, namespace: 'when-asked' },
  )
  bundle.onLoad({ filter: /./, namespace: 'when-asked' }, ({ path }) => {
    const names = Object.keys(process.getBuiltinModule(path) ?? {})
    const getters = names.map(name => `get ${name}(){return require(${JSON.stringify(path)}).${name}}`)
    return { contents: `module.exports={${getters.join()}}` }
  })
}

/** The answers to the calls that it is made ready with are of no interest. */
function keepCode(name: string): void {
  const { status } = spawnSync(process.execPath, ['script/keep-code.ts', name], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error(`keep-code.ts ended with ${status}`)
}

function runNode(...words: readonly string[]): void {
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' })
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}`)
}
