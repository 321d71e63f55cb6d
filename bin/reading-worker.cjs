// The thread beside `licet screen` that reads; see src/main/reading-worker.ts.
'use strict'

require('./load.cjs')('reading-worker').serveReading(require('worker_threads').parentPort)
