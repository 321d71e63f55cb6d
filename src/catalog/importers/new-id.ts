const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'yi',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}

const LONGEST = 60

/** An id made from a name: Latin letters and digits with hyphens, Cyrillic by its sound; of other scripts nothing is left, and `fallback` stands. */
export function idFromName(name: string, fallback: string): string {
  const latin = name
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/\p{Script=Cyrillic}/gu, letter => CYRILLIC[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
  const id = latin.replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-+|-+$/gu, '')
  const short = id.length <= LONGEST ? id : id.slice(0, LONGEST).replace(/-[^-]*$/u, '')
  return /[a-z0-9]{2}/u.test(short) ? short : fallback
}

/** The id, or the first with a number behind it that nobody has; it is taken from now on. */
export function takeId(wanted: string, taken: Set<string>): string {
  let id = wanted
  // A plain object of JavaScript answers to this name, so the catalogue refuses it.
  for (let count = 2; taken.has(id) || id === 'constructor'; count += 1) id = `${wanted}-${count}`
  taken.add(id)
  return id
}
