/** A measure as its author writes it: an office's notice that state-owned enterprises leave one product alone from 2 March 2026. */
export function noticeText(id: string, number: number, acts: readonly string[]): string {
  return `id: ${id}
title: {en: Notice on endpoint protection}
kind: notice
authority: cn/cac
summary: State-owned enterprises do not use this product.
sources:
  text: {title: Notice ${number}, publisher: The office, published: 2026-03-02, basis: official, read: whole}
stages:
  - {stage: issued, on: 2026-03-02, sources: [text]}
provisions:
  no-use:
    says: A state-owned enterprise does not use it.
    effect: prohibit
    acts: [${acts.join(', ')}]
    to: {class: cn/state-owned-enterprise}
    covers: {product: symantec-endpoint-protection}
    from: 2026-03-02
    sources: [text]
`
}
