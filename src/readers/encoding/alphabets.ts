/** The labels by which the WHATWG Encoding Standard knows the encodings of one byte a character that are told from one another. */
export type NarrowLabel =
  | 'windows-1250'
  | 'windows-1251'
  | 'windows-1252'
  | 'windows-1253'
  | 'windows-1254'
  | 'windows-1255'
  | 'windows-1256'
  | 'windows-1257'

/** Letters, beside those of ASCII, in which a language is written; small ones, capitals follow from them. */
export interface Alphabet {
  readonly label: NarrowLabel
  readonly letters: string
  /** Of these a text has some in every hundred letters; others have them rarely or never. */
  readonly mark?: string
}

/** Languages in Latin letters; where two fit equally well, the one that stands first is taken. */
export const LATIN: readonly Alphabet[] = [
  // German, French, Spanish, Portuguese, Italian, Danish and Norwegian, Swedish and Finnish, Dutch, Catalan, Icelandic
  ...['äöüß', 'àâæçéèêëîïôœùûüÿ', 'áéíóúüñ¿¡ºª', 'áâãàçéêíóôõúü', 'àèéìíòóùú', 'æøåéòüö', 'äöåé'].map(
    western,
  ),
  ...['ëéïóöüèá', 'àçèéíïòóúü', 'áðéíóúýþæö'].map(western),
  { label: 'windows-1254', letters: 'çğıİöşüâîû', mark: 'ığİ' },
  // Polish, Czech, Slovak, Hungarian, Croatian and Slovene, Romanian
  ...['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíľňóôšťúýž', 'áéíóöőúüű', 'čćđšž', 'ăâîşţ'].map(central),
  // Lithuanian, Latvian, Estonian
  ...['ąčęėįšųūž', 'āčēģīķļņšūž', 'äõöüšž'].map(baltic),
]

/** Languages in other letters; the first whose letters explain a text is taken, since the last has a letter for nearly every byte. */
export const OTHER: readonly Alphabet[] = [
  { label: 'windows-1255', letters: 'אבגדהוזחטיךכלםמןנסעףפץצקרשת' },
  { label: 'windows-1256', letters: 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگ' },
  // Without ΐ and ΰ, which hardly occur and are where Russian has А and а.
  { label: 'windows-1253', letters: 'αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋ', mark: 'άέήί' },
  { label: 'windows-1251', letters: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћђџѕќѓ' },
]

function western(letters: string): Alphabet {
  return { label: 'windows-1252', letters }
}

function central(letters: string): Alphabet {
  return { label: 'windows-1250', letters }
}

function baltic(letters: string): Alphabet {
  return { label: 'windows-1257', letters }
}
