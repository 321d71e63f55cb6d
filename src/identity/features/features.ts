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

/** Every feature, in the order in which an answer gives its reasons. */
export const FEATURES: readonly Feature[] = [
  identifierIsKnown,
  identifierNamesVendor,
  publisherIsParty,
  publisherIsRelated,
  nameStands,
  wordsStand,
  makerNamed,
  nameBegins,
  nameIsAll,
  releaseNamed,
  sortNamed,
  nameWithinWord,
  nameAcrossWords,
  nameJoined,
  nameReordered,
  nameRunsOn,
  nameWithSlip,
  nameInDisguise,
  nameInSmall,
  nameRomanised,
  nameInPinyin,
  publisherContradicts,
  identifierNamesOther,
  openRegistry,
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
  platform,
]
