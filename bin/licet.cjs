#!/usr/bin/env node
// Old syntax on purpose: an old Node must get as far as the sentence that tells it so.
'use strict'

var OLDEST_NODE = 24

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  process.stderr.write(
    'licet needs Node ' + OLDEST_NODE + ' or later; this is Node ' + process.versions.node + '.\n',
  )
  process.exitCode = 2
} else if (process.argv[2] === 'ask') ask(require('./quick-door.cjs'))
else everything()

function ask(quick) {
  quick.answerOr(process.argv.slice(3), everything, function () {
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
