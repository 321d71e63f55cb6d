// Keeps what Node makes of sources, types taken off, in .cache/node, by their content; loaded before a script by bootstrap.cjs.
'use strict'

const Module = require('node:module')
const path = require('node:path')

if (process.env.NODE_COMPILE_CACHE === undefined)
  Module.enableCompileCache(path.join(__dirname, '..', '.cache', 'node'))
