/** Invented, about something that inventories of tests hold: civilian agencies would have to take LibreOffice out. */
export const OFFICE_DRAFT = `id: draft-office
title: {en: Draft on office software (invented)}
kind: directive
authority: us/dhs
summary: An invented draft that would have civilian agencies take LibreOffice out.
sources:
  draft: {title: Invented draft, publisher: Licet, published: 2026-11-01, basis: official, read: whole}
stages:
  - {stage: issued, on: 2027-01-01, sources: [draft]}
provisions:
  remove:
    says: A civilian agency takes LibreOffice out.
    effect: oblige
    acts: [use]
    to: {class: us/civilian-agency}
    covers: {product: libreoffice}
    from: 2027-01-01
    duty: {kind: remove, says: Take LibreOffice out., trigger: holding, by: 2027-03-01}
    sources: [draft]
`

/** The day on which tests run. */
export const today = new Date().toISOString().slice(0, 10)

/** Invented, by an authority that is played: state-owned enterprises would not buy one product. */
export const NOTICE = `id: cn-cac-notice-of-a-test
title: {en: Notice on endpoint protection}
kind: notice
authority: cn/cac
summary: Invented; state-owned enterprises do not buy this product.
sources:
  text: {title: Notice 1, publisher: The office, published: ${today}, basis: official, read: whole}
stages:
  - {stage: issued, on: ${today}, sources: [text]}
provisions:
  no-purchase:
    says: A state-owned enterprise does not buy it.
    effect: prohibit
    acts: [procure]
    to: {class: cn/state-owned-enterprise}
    covers: {product: symantec-endpoint-protection}
    from: ${today}
    sources: [text]
`
