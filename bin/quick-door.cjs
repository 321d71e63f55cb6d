// Loads what answers `licet ask` together with the bytecode that the build kept of it, functions that are called later included.
// Node's own compile cache keeps only what is compiled at once; compiling the rest would take half as long as answering.
'use strict'

const { readFileSync } = require('node:fs')
const Module = require('node:module')
const { join } = require('node:path')
const { Script } = require('node:vm')

const folder = join(__dirname, '..', 'dist', 'cli')
const filename = join(folder, 'quick.cjs')

/** Undefined where no bytecode was kept, or by a V8 of another version or under other flags. */
function loadPrepared() {
  let cachedData
  try {
    cachedData = readFileSync(`${filename}.code`)
  } catch {
    return undefined
  }
  const script = new Script(Module.wrap(readFileSync(filename, 'latin1')), { filename, cachedData })
  if (script.cachedDataRejected) return undefined
  const loaded = { exports: {} }
  script.runInThisContext()(loaded.exports, require, loaded, filename, folder)
  return loaded.exports
}

function loadPlain() {
  Module.enableCompileCache()
  return require(filename)
}

module.exports = loadPrepared() ?? loadPlain()
