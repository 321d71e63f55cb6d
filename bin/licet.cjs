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
  require('./load.cjs')('quick-' + command).answerOr(process.argv.slice(3), leave, function () {
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
