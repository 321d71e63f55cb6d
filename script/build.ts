// Builds what is published into dist/: lib/ (plain JS and types, file by file), cli/ (the bundled command line, in
// pieces that load when a command needs them), snapshot.json and schemas/. usage: npm run build
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, rmSync } from 'node:fs'
import { build, type PluginBuild } from 'esbuild'

rmSync('dist', { recursive: true, force: true })
runNode('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json')
await bundleCommandLine()
await bundleQuickDoor()
if (existsSync('catalog')) runNode('bin/licet.cjs', 'catalog', 'build', '--out', 'dist/snapshot.json')
if (existsSync('schema')) cpSync('schema', 'dist/schemas', { recursive: true })

async function bundleCommandLine(): Promise<void> {
  await build({
    entryPoints: ['src/main/licet.ts'],
    outdir: 'dist/cli',
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
    outfile: 'dist/cli/quick.cjs',
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'linked',
    define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
    plugins: [{ name: 'hand-over', setup: handOver }],
  })
}

/** What is loaded only when needed is left to the whole program: to ask for it ends the quick door, which then hands over. */
function handOver(bundle: PluginBuild): void {
  bundle.onResolve({ filter: /^\.\/licet\.ts$/ }, () => ({ path: './licet.js', external: true }))
  bundle.onResolve({ filter: /./ }, ({ path, kind }) =>
    kind === 'dynamic-import' ? { path, namespace: 'beyond' } : undefined,
  )
  bundle.onLoad({ filter: /./, namespace: 'beyond' }, ({ path }) => ({
    contents: `throw new Error(${JSON.stringify(`${path} is beyond the quick door`)})`,
  }))
}

function runNode(...words: readonly string[]): void {
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' })
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}`)
}
