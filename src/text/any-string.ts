/*
 * V8 keeps strings in half a dozen kinds: in one piece or a part of another, of one byte a unit or two, known by one address or not. A
 * method that is asked of more than four kinds at one place in the source is looked up each time: 25 to 40 ns instead of less than
 * 10 for a unit. Called so, it is not. For places that titles, names and words of all kinds pass a million times a second.
 */

/** The UTF-16 unit of a text at a place; NaN behind its end. */
export const unitAt: (text: string, place: number) => number = Function.prototype.call.bind(
  // oxlint-disable-next-line typescript/unbound-method -- it is given the text each time
  String.prototype.charCodeAt,
)

/** A part of a text, from a place up to but not including another. */
export const partOf: (text: string, start: number, end: number) => string = Function.prototype.call.bind(
  // oxlint-disable-next-line typescript/unbound-method -- it is given the text each time
  String.prototype.slice,
)
