#!/usr/bin/env node
// Old syntax on purpose: an old Node must get as far as the sentence that tells it so.
'use strict'

var OLDEST_NODE = 24

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  process.stderr.write(
    'licet needs Node ' + OLDEST_NODE + ' or later; this is Node ' + process.versions.node + '.\n',
  )
  process.exitCode = 2
} else if (process.argv[2] === 'ask') {
  optimise(false)
  quickly('ask', function () {
    optimise(true)
    everything()
  })
} else if (process.argv[2] === 'screen') quickly('screen', everything)
else everything()

// A short answer is over before optimised code pays, and the compiling takes a quarter of its time. The build keeps the bytecode under
// the same flags: V8 takes it under no others.
function optimise(yes) {
  var v8 = require('v8')
  v8.setFlagsFromString(yes ? '--turbofan' : '--no-turbofan')
  v8.setFlagsFromString(yes ? '--maglev' : '--no-maglev')
}

function quickly(command, leave) {
  load('quick-' + command).answerOr(process.argv.slice(3), leave, function () {
    process.exit()
  })
}

function everything() {
  require('module').enableCompileCache()
  import('../dist/cli/licet.js').catch(function (fault) {
    process.stderr.write('licet: ' + (fault.stack || fault) + '\n')
    process.exitCode = 3
  })
}

// What does a command, with the bytecode that the build kept of it, functions that are called later included: Node's own compile
// cache keeps only what is compiled at once, and compiling the rest would take half as long as a short answer.
function load(name) {
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
