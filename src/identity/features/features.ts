import { CUE } from '../cues.ts'
import type { Feature } from '../feature.ts'
import { addition, described, falseFriend, madeFor, packageForm, remover, unofficial } from './against.ts'
import { byAnother, nameAfterAnother, namedAmongOthers, nameOverBreak } from './among-others.ts'
import { aroundADevice } from './around-a-device.ts'
import { aroundADatabase, addedToABrowser } from './around-a-program.ts'
import { aroundAService } from './around-a-service.ts'
import { nameTurnedInto, packageOfAddition, partForAnother, programDescribed } from './for-others.ts'
import { inItsManner } from './in-its-manner.ts'
import { inLanguage } from './in-language.ts'
import { identifierIsKnown, identifierNamesOther, identifierNamesVendor, openRegistry } from './identifier.ts'
import {
  makerNamed,
  nameAcrossWords,
  nameBegins,
  nameInDisguise,
  nameInSmall,
  nameIsAll,
  nameJoined,
  nameReordered,
  nameRomanised,
  nameStands,
  nameWithinWord,
  sortNamed,
  wordsStand,
} from './name.ts'
import { nameInPinyin } from './pinyin.ts'
import { platform } from './platform.ts'
import { leftOver, partOnly, releaseNamed } from './product.ts'
import { nameRunsOn } from './runs-on.ts'
import { nameWithSlip } from './slip.ts'
import { attackedInHan } from './attacked-in-han.ts'
import { toldAbout } from './told-about.ts'
import { publisherContradicts, publisherIsParty, publisherIsRelated } from './publisher.ts'

/** What looks at the publisher and the identifiers of an item: where it has none, these need not be asked. */
const [FOR_BY_POINTERS, AGAINST_BY_POINTERS]: readonly [readonly Feature[], readonly Feature[]] = [
  [identifierIsKnown, identifierNamesVendor, publisherIsParty, publisherIsRelated],
  [publisherContradicts, identifierNamesOther, openRegistry],
]

/** What a title can say for a match; some of these speak against it where what they look for is not as it should be. */
const FOR_BY_TITLE: readonly Feature[] = [
  nameStands,
  wordsStand,
  makerNamed,
  nameBegins,
  nameIsAll,
  releaseNamed,
  sortNamed,
  nameInDisguise,
  platform,
]

/** What a title can only say against one. */
const AGAINST_BY_TITLE: readonly Feature[] = [
  nameWithinWord,
  nameAcrossWords,
  nameJoined,
  nameReordered,
  nameRunsOn,
  nameWithSlip,
  nameInSmall,
  nameRomanised,
  nameInPinyin,
  packageForm,
  falseFriend,
  madeFor,
  remover,
  addition,
  unofficial,
  described,
  toldAbout,
  inLanguage,
  inItsManner,
  partForAnother,
  packageOfAddition,
  programDescribed,
  nameTurnedInto,
  aroundAService,
  aroundADatabase,
  addedToABrowser,
  aroundADevice,
  attackedInHan,
  namedAmongOthers,
  nameAfterAnother,
  nameOverBreak,
  byAnother,
  partOnly,
  leftOver,
]

/** In which order features are asked. */
export interface Order {
  readonly features: readonly Feature[]
  /** From this place on nothing speaks for a match; a test holds features to it. */
  readonly firstAgainst: number
  /** What each of them hears: without these words and these cues it is not asked. In one place, since of most nothing else is needed. */
  readonly words: Int32Array
  readonly cues: Int32Array
}

function orderOf(speakingFor: readonly Feature[], against: readonly Feature[]): Order {
  const features = [...speakingFor, ...against]
  return {
    features,
    firstAgainst: speakingFor.length,
    words: Int32Array.from(features, ({ hears }) => hears?.words ?? 0),
    cues: Int32Array.from(features, ({ hears }) => (hears === undefined ? CUE.any : (hears.cues ?? 0))),
  }
}

/** For an item without publisher and identifiers. */
export const ORDER_FOR_TITLE = orderOf(FOR_BY_TITLE, AGAINST_BY_TITLE)

export const ORDER = orderOf(
  [...FOR_BY_POINTERS, ...FOR_BY_TITLE],
  [...AGAINST_BY_POINTERS, ...AGAINST_BY_TITLE],
)

/** Every feature, in the order in which an answer gives its reasons. */
export const FEATURES: readonly Feature[] = ORDER.features
