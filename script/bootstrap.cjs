// Starts a script of this repository under the Node it was written for, whatever Node (20 or later) began:
// installs what package-lock.json names when that has changed, then runs `bootstrap.cjs SCRIPT [ARGUMENT]…`.
//
// Old syntax on purpose: an old Node must get as far as the sentence that tells it so.
'use strict'

var fs = require('fs')
var path = require('path')
var crypto = require('crypto')
var childProcess = require('child_process')

var OLDEST_NODE = 20
var WANTED_NODE = 24
var LOCK_PATIENCE_MS = 15 * 60 * 1000
var LOCK_POLL_MS = 200

var root = path.dirname(__dirname)
var modules = path.join(root, 'node_modules')
var record = path.join(modules, '.licet-lock')
var COMPILE_CACHE = path.join(__dirname, 'compile-cache.cjs')
var ownNode = path.join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

main(process.argv[2], process.argv.slice(3))

function main(script, scriptArguments) {
  if (majorVersion() < OLDEST_NODE) {
    stop(
      'this needs Node ' +
        OLDEST_NODE +
        ' or later to set itself up; this is Node ' +
        process.version.slice(1) +
        '.',
    )
  }
  if (script === undefined) stop('usage: node script/bootstrap.cjs SCRIPT [ARGUMENT]...')
  if (!isInstalled())
    withLock(function () {
      if (!isInstalled()) install()
    })
  run(path.resolve(root, script), scriptArguments)
}

function majorVersion() {
  return Number(process.versions.node.split('.')[0])
}

function stop(sentence) {
  fs.writeSync(2, 'licet: ' + sentence + '\n')
  process.exit(3)
}

// --- what is installed ---

function isInstalled() {
  return readText(record) === lockDigest()
}

function lockDigest() {
  var bytes = fs.readFileSync(path.join(root, 'package-lock.json'))
  return crypto.createHash('sha256').update(bytes).digest('hex')
}

function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function install() {
  if (!treeMatchesLock() || whyNodeIsUnusable() !== undefined) {
    fs.writeSync(2, 'licet: installing what package-lock.json names ...\n')
    var result = npm([
      'ci',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      '--engine-strict=false',
      '--include=dev',
    ])
    if (result.error)
      stop('npm could not be started (' + result.error.message + '); install it, or run `npm ci` yourself.')
    if (result.status !== 0)
      stop('`npm ci` failed (exit ' + result.status + '); what it says above tells why.')
  }
  checkNode()
  fs.writeFileSync(record, lockDigest())
}

/** True when somebody has already installed just this lock file by hand (npm install, npm ci). */
function treeMatchesLock() {
  var wanted = readPackages(path.join(root, 'package-lock.json'))
  var present = readPackages(path.join(modules, '.package-lock.json'))
  if (wanted === undefined || present === undefined) return false
  return (
    Object.keys(present).every(function (name) {
      return name in wanted
    }) &&
    Object.keys(wanted).every(function (name) {
      if (name === '') return true
      if (!(name in present)) return wanted[name].optional === true
      return (
        present[name].version === wanted[name].version &&
        present[name].integrity === wanted[name].integrity &&
        fs.existsSync(path.join(root, name, 'package.json'))
      )
    })
  )
}

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** npm under the machine's own Node: `npm ci` removes the one in node_modules while it works. */
function npm(args) {
  var env = Object.assign({}, process.env)
  var key =
    Object.keys(env).filter(function (name) {
      return name.toUpperCase() === 'PATH'
    })[0] || 'PATH'
  env[key] = (env[key] || '')
    .split(path.delimiter)
    .filter(function (folder) {
      return path.resolve(folder) !== path.join(modules, '.bin')
    })
    .join(path.delimiter)
  // What npm prints goes to stderr: stdout belongs to the script that was asked for.
  return childProcess.spawnSync('npm', args, {
    cwd: root,
    env: env,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
}

function checkNode() {
  var why = whyNodeIsUnusable()
  if (why === undefined) return
  stop(
    'Node ' +
      WANTED_NODE +
      ' is not usable at node_modules/node/bin (' +
      why +
      ').\n' +
      '  The package `node` unpacks it in an install script. If install scripts are off here, allow them once with\n' +
      '  `npm ci --ignore-scripts=false`, or use a Node ' +
      WANTED_NODE +
      ' of your own and start again.',
  )
}

function whyNodeIsUnusable() {
  if (majorVersion() >= WANTED_NODE && !fs.existsSync(ownNode)) return undefined
  var probe = childProcess.spawnSync(ownNode, ['--version'], { encoding: 'utf8' })
  if (probe.error) return probe.error.code === 'ENOENT' ? 'the file is missing' : probe.error.message
  if (probe.status !== 0) return 'it ends with ' + (probe.signal || 'exit code ' + probe.status)
  if (probe.stdout.indexOf('v' + WANTED_NODE + '.') !== 0) return 'it says it is ' + probe.stdout.trim()
  return undefined
}

// --- two bootstraps at once ---

/** Runs the action while no other process installs here; a lock left by a dead process is taken over. */
function withLock(action) {
  var cache = path.join(root, '.cache')
  var lock = path.join(cache, 'install.lock')
  var deadline = Date.now() + LOCK_PATIENCE_MS
  fs.mkdirSync(cache, { recursive: true })
  while (!tryLock(lock)) {
    if (Date.now() > deadline)
      stop('another install is still under way; if none is, delete .cache/install.lock.')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOCK_POLL_MS)
  }
  process.on('exit', release)
  action()
  process.removeListener('exit', release)
  release()

  function release() {
    if (readText(lock) === String(process.pid)) fs.unlinkSync(lock)
  }
}

function tryLock(lock) {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  var holder = Number(readText(lock))
  if (holder > 0 && !isAlive(holder)) {
    try {
      fs.unlinkSync(lock)
    } catch {
      // another process took it over first
    }
  }
  return false
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

// --- the script itself ---

function run(script, scriptArguments) {
  var hasOwn = fs.existsSync(ownNode)
  if (!hasOwn && majorVersion() < WANTED_NODE) checkNode()
  if (!hasOwn || sameFile(process.execPath, ownNode)) return runHere(script, scriptArguments)
  runUnder(ownNode, script, scriptArguments)
}

function sameFile(one, other) {
  try {
    return fs.realpathSync(one) === fs.realpathSync(other)
  } catch {
    return false
  }
}

/** This is the right Node already: no second process. */
function runHere(script, scriptArguments) {
  process.argv = [process.argv[0], script].concat(scriptArguments)
  require(COMPILE_CACHE)
  require('module').runMain()
}

function runUnder(node, script, scriptArguments) {
  var child = childProcess.spawn(node, ['--require', COMPILE_CACHE, script].concat(scriptArguments), {
    stdio: 'inherit',
  })
  var signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  signals.forEach(function (signal) {
    process.on(signal, function () {
      child.kill(signal)
    })
  })
  child.on('error', function (error) {
    stop('Node ' + WANTED_NODE + ' did not start: ' + error.message)
  })
  child.on('exit', function (code, signal) {
    if (signal === null) process.exit(code)
    signals.forEach(function (name) {
      process.removeAllListeners(name)
    })
    process.kill(process.pid, signal)
  })
}
