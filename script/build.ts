// Builds what is published into dist/: lib/ (plain JS and types, file by file), cli/ (the bundled command line, in
// pieces that load when a command needs them, and the quick door with its bytecode), snapshot.json and schemas/. usage: npm run build
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build, type PluginBuild } from 'esbuild'

const quickDoor = resolve('dist/cli/quick.cjs')

rmSync('dist', { recursive: true, force: true })
runNode('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json')
await bundleCommandLine()
await bundleQuickDoor()
if (existsSync('catalog')) runNode('bin/licet.cjs', 'catalog', 'build', '--out', 'dist/snapshot.json')
// Without a catalogue there is nothing to ask.
if (existsSync('catalog')) keepCode(quickDoor)
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

/** `licet ask` in one file of CommonJS: resolving and linking the pieces would take longer than the answer. */
async function bundleQuickDoor(): Promise<void> {
  await build({
    entryPoints: ['src/main/quick.ts'],
    outfile: quickDoor,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    // Names, too: V8 takes each of them out of the bytecode by itself.
    minify: true,
    legalComments: 'linked',
    define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
    plugins: [{ name: 'leave', setup: leave }],
  })
  writeFileSync(quickDoor, inAscii(readFileSync(quickDoor, 'utf8')))
}

/** Text that V8 keeps in half the room and need not decode; esbuild leaves signs beyond ASCII in regular expressions only. */
function inAscii(text: string): string {
  return text.replaceAll(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** What is loaded only when needed is left to the whole program: to ask for it ends the quick door. */
function leave(bundle: PluginBuild): void {
  bundle.onResolve({ filter: /./ }, ({ path, kind }) =>
    kind === 'dynamic-import' ? { path, namespace: 'beyond' } : undefined,
  )
  bundle.onLoad({ filter: /./, namespace: 'beyond' }, ({ path }) => ({
    contents: `throw new Error(${JSON.stringify(`${path} is beyond the quick door`)})`,
  }))
}

/** The answers to the questions that it is made ready with are of no interest. */
function keepCode(file: string): void {
  const { status } = spawnSync(process.execPath, ['script/keep-code.ts', file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error(`keep-code.ts ended with ${status}`)
}

function runNode(...words: readonly string[]): void {
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' })
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}`)
}
