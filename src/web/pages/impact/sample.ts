/** A draft to begin from. It is invented; no authority has proposed it. */
export const SAMPLE_DRAFT = `# Invented, to begin from. Nobody has proposed it.
id: draft-notice
title: {en: Draft notice on ESET products (invented)}
kind: directive
authority: us/dhs
summary: An invented draft that would have civilian agencies stop using ESET products.
sources:
  draft:
    title: Invented draft
    publisher: Licet
    published: 2026-11-01
    basis: official
    read: whole
stages:
  - {stage: issued, on: 2027-01-01, sources: [draft]}
provisions:
  stop:
    says: A civilian agency may neither buy nor use ESET products.
    effect: prohibit
    acts: [procure, use]
    to: {class: us/civilian-agency}
    covers: {party: eset}
    from: 2027-01-01
    sources: [draft]
`
