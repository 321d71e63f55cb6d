/** Words of the catalogue in Spanish, by what they are and their id; what is missing is said as the catalogue has it. */
export const vocabularyEs: Readonly<Record<string, string>> = {
  'origin.incorporation': 'constitución',
  'origin.headquarters': 'sede',
  'origin.design': 'diseño',
  'origin.development': 'desarrollo',
  'origin.manufacture': 'fabricación',
  'origin.assembly': 'montaje',
  'counted.acquired': 'adquirido',
  'counted.agreed': 'acordado',
  'counted.authorised': 'autorizado',
}
