import { isUnspacedForm, withoutLegalForms, withoutUnspacedForms } from '../text/legal-forms.ts'
import { isUnspaced, scriptOf } from '../text/script.ts'
import { hardWords, lettersBetween, wordsOf } from '../text/words.ts'

/** A company's name in the two forms in which publishers are compared. */
export interface PublisherKey {
  /** With its legal form, which may tell a company from its parent: `kasperskylabinc`. */
  readonly full: string
  /** Without its legal form: `kasperskylab`. */
  readonly whole: string
  /** Without place and line of business either: `kaspersky`. */
  readonly core: string
  readonly wholeWords: readonly string[]
  readonly coreWords: readonly string[]
}

/** Words in lower case for countries and towns. */
export const PLACES: ReadonlySet<string> = new Set(
  `beijing shanghai shenzhen hangzhou guangzhou zhejiang chengdu wuhan nanjing tianjin xiamen zhuhai xian suzhou dongguan chongqing
  china chinese hongkong hong kong taiwan taipei singapore japan tokyo korea seoul india usa us america american europe european uk
  london canada germany deutschland france russia moscow australia netherlands ireland israel switzerland`.split(
    /\s+/u,
  ),
)
const LINES = new Set(
  `technology technologies technical tech software softwares network networks networking information informatics computer computers
  computing electronics electronic digital communication communications telecommunication telecommunications science sciences
  scientific system systems solution solutions service services security cybersecurity group international global enterprises
  industries industry industrial lab labs laboratory laboratories research development studio studios team internet corp and the
  project foundation`.split(/\s+/u),
)
const HAN_PLACES =
  /^(?:中国|北京市?|上海市?|深圳市?|广州市?|杭州市?|浙江|成都|武汉|南京|天津市?|厦门|珠海市?|西安|苏州|东莞市?|重庆市?|广东|江苏|山东|福建|湖北|四川|香港|台湾)/u
const HAN_LINES =
  /(?:信息技术|网络安全技术|网络技术|信息安全|计算机|科技发展|科技|技术|信息|网络|软件|电子|通讯|通信|数码|数字|智能|实业|股份|控股|发展|安全)$/u

/** Takes a publisher's or signer's name apart, as written: `Beijing Rising Information Technology Co., Ltd.` or `C=RU, O=…`. */
export function publisherKey(publisher: string): PublisherKey {
  return keyOf(hardWords(wordsOf(subjectName(publisher))))
}

/** The same of a name written in one word, such as the `HuaweiSoftwareTechnologies` of an identifier. */
export function vendorKey(vendor: string): PublisherKey {
  const words = wordsOf(vendor)
  return keyOf(Array.from({ length: words.count }, (_, piece) => lettersBetween(words, piece, piece + 1)))
}

/** Who packs, signs or certifies what others make: as a publisher they say nothing of the maker. */
const CARRIERS = new Set(
  `fedoraproject fedora debian ubuntu canonical redhat centos opensuse suse archlinux alpine chocolatey apple
  microsoftwindowshardwarecompatibilitypublisher microsoftwindows applemacosapplicationsigning googleplay`.split(
    /\s+/u,
  ),
)

/** What tools and people write where they know no publisher. */
const NOBODY = new Set(
  `unknown unknownpublisher unknownvendor unknownmanufacturer na nan none null nil nothing tbd undefined unspecified unavailable notavailable
  notapplicable notspecified notknown missing various misc default publisher vendor manufacturer supplier noname noassertion tobefilledbyoem
  systemmanufacturer unbekannt keine keineangabe keinangabe inconnu aucun desconocido ninguno sconosciuto nessuno неизвестно неизвестен
  неизвестный нет 未知 无 不明 不详 暂无 なし 없음 알수없음`.split(/\s+/u),
)

/** Whether a publisher is known to pass on what others make, or stands for nobody. */
export function isCarrier({ full, whole, core }: PublisherKey): boolean {
  return CARRIERS.has(whole) || CARRIERS.has(core) || NOBODY.has(full)
}

/** The organisation in a certificate's subject, or the text itself where it is none. */
function subjectName(text: string): string {
  // Apple's form: `Developer ID Application: Some Company (TEAMID1234)`.
  const bounded = text
    .slice(0, 512)
    .replace(/^(?:Developer ID Application|Apple Development|Apple Distribution|Mac Developer): */u, '')
    .replace(/ \([A-Z0-9]{10}\)$/u, '')
    // A maintainer is written with an address to write to.
    .replace(/\s*<[^<>]*>.*$/u, '')
    .replace(/\s*\(\S+@\S+\)$/u, '')
  const match =
    /(?:^|[,/;]\s*)O\s*=\s*(?:"([^"]+)"|([^,/;]+))/u.exec(bounded) ??
    /(?:^|[,/;]\s*)CN\s*=\s*(?:"([^"]+)"|([^,/;]+))/u.exec(bounded)
  return match?.[1] ?? match?.[2] ?? bounded
}

function keyOf(words: readonly string[]): PublisherKey {
  const said = words.filter(word => !isUnspacedForm(word))
  const full = words.join('')
  const wholeWords = withoutLegalForms((said.length === 0 ? words : said).map(withoutUnspacedForms))
  const coreWords = withoutPlaceAndLine(wholeWords).map(coreOfRun)
  return { full, whole: wholeWords.join(''), core: coreWords.join(''), wholeWords, coreWords }
}

/** What is left when words of place and of business are gone at both ends; never nothing. */
function withoutPlaceAndLine(words: readonly string[]): readonly string[] {
  let first = 0
  let end = words.length
  while (end - first > 1 && (isPlace(words[end - 1] ?? '') || LINES.has(words[end - 1] ?? ''))) end -= 1
  while (end - first > 1 && (isPlace(words[first] ?? '') || words[first] === 'the')) first += 1
  const rest = withoutLegalForms(words.slice(first, end))
  return rest.length < end - first ? withoutPlaceAndLine(rest) : rest
}

/** Whether a word names a country or a town that companies put before or after their name. */
export function isPlace(word: string): boolean {
  return PLACES.has(word) || HAN_PLACES.exec(word)?.[0] === word
}

function coreOfRun(word: string): string {
  if (!isUnspaced(scriptOf(word.codePointAt(0) ?? 0))) return word
  let rest = word.replace(HAN_PLACES, '')
  for (let cut = ''; cut !== rest;) {
    cut = rest
    const shorter = rest.replace(HAN_LINES, '')
    if (shorter.length >= 2) rest = shorter
  }
  return rest.length >= 2 ? rest : word
}
