import { record } from '../shape/collection.ts'
import { word } from '../shape/scalar.ts'

/** The name of a fact (see FactKey): a circumstance, or a kind and a name such as `version:windows`, or one of the other side such as `counterparty:listed:us-1260h`. */
const factKey = /^[a-z][a-z0-9-]*(?::[^\s:]+){0,2}$/u

/** Answers by the name of the fact. */
export const answers = record('facts', factKey, word)
