// Loads a file of dist/cli with the bytecode that the build kept of it, functions that are called later included: Node's own compile
// cache keeps only what is compiled at once, and compiling the rest would take half as long as a short answer.
'use strict'

module.exports = function load(name) {
  var folder = __dirname.replace(/bin$/, 'dist') + '/cli'
  var file = folder + '/' + name + '.cjs'
  var loaded = { exports: {} }
  var script = readPrepared(file)
  if (script === undefined) {
    require('module').enableCompileCache()
    return require(file)
  }
  script.runInThisContext()(loaded.exports, require, loaded, file, folder)
  return loaded.exports
}

// Undefined where no bytecode was kept, or by a V8 of another version or under other flags.
function readPrepared(file) {
  var fs = require('fs')
  var Script = require('vm').Script
  if (!fs.existsSync(file + '.code')) return undefined
  var code = fs.readFileSync(file + '.code')
  var text = require('module').wrap(fs.readFileSync(file, 'latin1'))
  var script = new Script(text, { filename: file, cachedData: code })
  return script.cachedDataRejected ? undefined : script
}
