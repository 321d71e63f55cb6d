function listed(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).filter(word => word !== ''))
}

/** Before a name: the thing is made for it, not by its maker. */
export const MADE_FOR = listed(
  'for für fuer pour para per per voor для до with without vs versus to instead like against 适用于 用于 支持 替代 for对',
)

/** Between such a word and the name. */
export const ARTICLES = listed('the a an your der die das den le la les el los il lo')

/** After a name: the thing takes it away, turns it off or goes around it, and makers rarely say so of their own. */
export const REMOVER = listed(`
remover removal uninstaller uninstall unlocker autounlocker crack cracked keygen bypass downloader wrapper harness patcher killer blocker unblock
compatible alternative clone bookmarks disable disabler unbrick unpacker deactivator deactivation activator debloater debloat tweaker 卸载 卸载工具 破解 下载器 兼容 удаление
`)

/** After a name: the thing is added to it, often by others. */
export const ADDITION = listed(`
plugin plugins addon addons extension extensions connector cleaner cleanup exporter importer converter theme themes skin mod checker
hook hooks scripts webhook templates skills notifier inserter transmitter enhancer uploader spoofer timestamps dl reset undervolt
enum enumeration exploiter autopwn brute bruteforce bruteforcer fuzzer pentest decrypt fingerprinting
exploit exploits exploitation poc dork dorks cheat cheats trainer injector hack hacks palette pwa undervolting
detector proxy disassembler assembler emulator flasher reporter bot bots mcp scraper scrapers scrapper scraping crawler fetcher watcher
插件 机器人 爬虫 плагин расширение бот
`)

/** After a name: programmers reach the thing by it, and mostly those who wrote it for their own language. */
export const LIBRARY = listed('library libraries bindings binding wrapper parser headers')

/** Anywhere: its maker is not the one it is named for. */
export const UNOFFICIAL = listed(
  'unofficial fake inofficial inoffiziell unofficiel nonofficial community fanmade fan ungoogled degoogled 非官方 неофициальный неофициальная',
)

/** Words of grammar, which a sentence has and a name mostly has not. */
export const GRAMMAR = listed(
  'a an the to of from your that which using into and or for with by in on is are',
)

/** Part of a family of programs, but not the program that is named. */
export const PART = listed(`
manager console connector plugin plugins addon addons extension extensions sdk api toolkit remover removal uninstaller viewer
launcher updater driver drivers documentation help pack gateway proxy sync tool tools utility utilities cleaner helper
`)

/** Words that say which build or edition, and not which product. */
export const EDITION = listed(`
a an and by for in of on or the to with version ver v build release rev update sp sp1 sp2 sp3 r2 ru mp lts ltsc edition editions
pro professional home enterprise standard business basic premium ultimate plus free trial beta alpha preview rc full lite portable
education student personal single family corporate datacenter essentials starter server workstation workstations desktop desktops client pc
windows win mac macos osx linux android ios ipados chrome chromeos x64 x86 x32 i386 i686 amd64 arm arm64 aarch64 win32 win64 bit bits bitness 32bit 64bit
based hotfix rollup english en us gb deutsch german de french fr spanish es italian it russian ru rus chinese zh cn tw simplified traditional japanese ja jp korean ko multilingual
install installer setup msi exe app application software suite system systems operating os device devices unit license licence licenses subscription renewal year years
user users agent agents node nodes seat seats pack pcs qty
版 正式版 官方版 个人版 企业版 专业版 旗舰版 家庭版 标准版 独立版 中文版 简体中文版 电脑版 客户端 软件 系统 版本 для windows ос
`)

/** After a name and before what they are for: parts that others write so that another thing can do something with it. */
export const PART_OF_OTHERS = listed(`
driver drivers module modules backend backends frontend frontends adapter adapters adaptor adaptors binding bindings client clients interface
interfaces connector connectors plugin plugins integration extension extensions support exporter bridge wrapper provider api apis library
libraries parser indicator services facilities
`)

/** What programmers call what they write about a thing; buyers and makers of it have other words. */
export const PROGRAM = listed(`
module modules backend backends frontend frontends adapter adaptor interface indicator binding bindings library libraries
modeler pager formatter beautifier prettifier indenter translator cracker parser encoder decoder converter conversion manipulation
administration daemon plugin plugins applet syntax query wrapper simulator emulator api apis implementation extractor generator
enumeration exploitation fingerprinting forensic forensics encryptor decryptor decompiler
functions classes instances types routines wrappers handler primitives macros middleware codec preprocessor polyfill dependencies parsing
`)

/**
 * What descriptions of packages are about and titles of products are not: how at least forty of 24,694 descriptions end, of the half
 * that is not held out, and not one in four as many of 1,504 real titles.
 */
export const DESCRIBED_AS = listed(`
library libraries module modules binding bindings interface implementation plugin plugins support compiler extension extensions parser
functions program programs daemon backend class classes types symbols layer solver instances parsing functionality protocol wrapper
environment widget algorithm algorithms method methods routines wrappers
`)

/** In small letters: what stands before it is told about, and this says how it goes on. */
export const TELLING = listed(
  'to from that which when easily quickly automatically seamlessly effortlessly using into via is are lets allows enables provides based written converted designed implemented used inspired',
)

/** What joins the words of a sentence and stands in few names. */
export const JOINS = listed('and with by in on or')

/** What is bought with a thing: a line with one of these is of an order. */
export const BOUGHT = listed(`
license licence licenses licences subscription subscriptions renewal renewals maintenance warranty unit units pcs qty seat seats user users
year years month months training consulting delivery
`)

/** Which part of a thing a list of packages says that it packs. */
export const PACKED = listed(`
files binaries development documentation metapackage transitional localization localisation translations configuration
`)

/** Languages and frameworks in which people write programs of their own, and for which makers of other things seldom do. */
export const LANGUAGES = listed(`
ada clojure elixir elm erlang gambas ghc golang groovy guile haskell julia lisp lua nim ocaml octave perl prolog racket rust scala tcl vala zig
django flask fastapi rails laravel symfony drupal joomla wordpress woocommerce magento prestashop opencart typo3 moodle jupyter jupyterhub plone twisted zabbix nagios
libretro emacs vim neovim nvim
`)

/** How files of programs end, and the names of libraries in their language. */
export const FILE_ENDINGS = listed('py js ts rb rs go cs jl php node')

/** Joined to a name by a hyphen, and fork also by a space: the thing takes after it. */
export const MANNERS = listed(
  'like style styled based first backed native powered inspired driven flavored flavoured flavor compatible esque ish equivalent fork tool scan exp patch',
)

/** Which build or line of a service its maker gives out, also as who packs it says it. */
export const BUILDS = listed(`
canary ptb esr nightly daily insider insiders stable unstable testing dev developer snapshot release prerelease classic legacy lite live studio
kids junior universal onprem gov government work works teams enterprise portapps userinstall current latest go plus music tv shorts
store shop seller business ads advanced wallet web now one new old messenger rooms testers
`)

/** By these others reach a service, or look after what is in it. */
export const HANDLES = listed(
  'cli tui gui gtk gtk3 gtk4 qt qt5 qt6 pwa rpc dl api sh sync tool tools toolkit viewer helper utility utilities monitor mp3 mp4',
)

/** In the name of a package: which part of the thing itself is in it. */
export const PACKAGE_PART = listed(`
doc docs dev devel lib libs common core base bin data server client contrib static debug dbg dbgsym debuginfo debugsource tests test
examples locale lang l10n i18n langpack utils all main minimal full headers source src runtime
`)
