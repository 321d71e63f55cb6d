import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installedPackages } from './dpkg.ts'
import { runTool, type Tools } from './tools.ts'
import type { Trial } from './trial.ts'

/** Programs of Debian that are not on every machine, with what they need; they are unpacked into the folder and not installed. */
const PACKAGES =
  'nmap nmap-common liblinear4 liblua5.3-0 libpcap0.8 libpcre3 libssh2-1 lua-lpeg libblas3 ' +
  'ocsinventory-agent fusioninventory-agent libxml-simple-perl libnet-ip-perl libproc-daemon-perl libwww-perl ' +
  'libxml-treepp-perl libxml-sax-perl libxml-namespacesupport-perl libxml-sax-base-perl libxml-parser-perl ' +
  'libuniversal-require-perl libfile-which-perl libtext-template-perl libparse-edid-perl libhttp-message-perl ' +
  'libhttp-date-perl liburi-perl libnet-http-perl liblwp-mediatypes-perl libencode-locale-perl libhtml-parser-perl ' +
  'libtimedate-perl libclone-perl'

/** What agents of inventories say of this machine, and what nmap sees in a network of two made for it; nothing where Debian's packages cannot be had. */
export function* trialsOfDebian(tools: Tools): Generator<Trial, void, undefined> {
  const root = unpacked(tools)
  if (root === undefined) return
  const packages = installedPackages(tools)
  for (const [tool, program, words] of [
    ['ocsinventory-agent', 'ocsinventory-agent', ['--stdout', `--basevardir=${tools.scratch}`]],
    ['fusioninventory-inventory', 'fusioninventory-inventory', []],
  ] as const) {
    const bytes = Buffer.from(
      runTool(tools, 'perl', [join(root, 'usr/bin', program), ...words], environment(root)),
    )
    yield {
      tool,
      what: 'this machine, XML',
      name: `${tool}.xml`,
      bytes,
      reported: packages + 1,
      by: 'packages whose status `dpkg-query` gives as `ii`, and the system',
    }
  }
  if (process.getuid?.() === 0) yield trialOfNmap(tools, root)
}

/** Two ends of a cable in two network namespaces: nmap on the one sees two addresses on the other, and nobody else sees anything. */
const NETWORK = `set -e
ip link add v0 type veth peer name v1
unshare -n sleep 60 & other=$!
sleep 1
ip link set v1 netns $other
ip addr add 198.51.100.1/24 dev v0
ip link set v0 up
nsenter -t $other -n sh -ec 'ip link set v1 address 00:1b:21:12:34:56; for n in 2 3; do ip addr add 198.51.100.$n/24 dev v1; done; ip link set v1 up'
sleep 1
"$1" -sn -n -e v0 198.51.100.0/29 -oX "$2"
kill $other`

function trialOfNmap(tools: Tools, root: string): Trial {
  const file = join(tools.scratch, 'nmap.xml')
  const words = ['-n', 'bash', '-c', NETWORK, 'bash', join(root, 'usr/bin/nmap'), file]
  const said = runTool(tools, 'unshare', words, environment(root))
  const count = /\((\d+) hosts? up\)/u.exec(said)?.[1]
  return {
    tool: 'nmap',
    what: 'a network of two, XML',
    name: 'nmap.xml',
    bytes: readFileSync(file),
    reported: Number(count),
    by: `"${count} hosts up"`,
  }
}

function environment(root: string): Readonly<Record<string, string>> {
  const libraries = ['lib/x86_64-linux-gnu', 'usr/lib/x86_64-linux-gnu', 'usr/lib/x86_64-linux-gnu/blas']
  const modules = ['usr/share/perl5', 'usr/lib/x86_64-linux-gnu/perl5/5.36', 'usr/share/fusioninventory/lib']
  return {
    LD_LIBRARY_PATH: libraries.map(folder => join(root, folder)).join(':'),
    PERL5LIB: modules.map(folder => join(root, folder)).join(':'),
    NMAPDIR: join(root, 'usr/share/nmap'),
  }
}

function unpacked(tools: Tools): string | undefined {
  const folder = join(tools.scratch, 'debian')
  const root = join(folder, 'root')
  if (existsSync(join(root, 'usr/bin/nmap'))) return root
  mkdirSync(folder, { recursive: true })
  const script = `set -e; apt-get download -q ${PACKAGES}; for package in *.deb; do dpkg -x "$package" root; done`
  const { status } = spawnSync('bash', ['-c', script], { cwd: folder, stdio: 'ignore' })
  if (status !== 0) return undefined
  // Where a program looks for its modules is written into it.
  const program = join(root, 'usr/bin/fusioninventory-inventory')
  writeFileSync(
    program,
    readFileSync(program, 'utf8').replace(
      '"/usr/share/fusioninventory/lib"',
      JSON.stringify(join(root, 'usr/share/fusioninventory/lib')),
    ),
  )
  return root
}
