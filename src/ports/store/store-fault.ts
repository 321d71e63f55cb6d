import { Fault } from '../../base/fault.ts'

/** Everything that can go wrong beneath a store, whichever database it is. */
export const STORE_FAULTS = [
  'unavailable',
  'full',
  'busy',
  'duplicate',
  'dangling',
  'corrupt',
  'other',
] as const
export type StoreFaultCode = (typeof STORE_FAULTS)[number]

/** Thrown by every store, and nothing else is. After it, nothing of the transaction is there. */
export class StoreFault extends Fault {
  readonly code: StoreFaultCode

  constructor(code: StoreFaultCode, says: string, cause: unknown) {
    super(says, { cause })
    this.code = code
  }
}
