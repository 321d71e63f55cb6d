/** Words of the catalogue in Simplified Chinese, by what they are and their id; what is missing is said as the catalogue has it. */
export const vocabularyZh: Readonly<Record<string, string>> = {
  'origin.incorporation': '注册',
  'origin.headquarters': '总部',
  'origin.design': '设计',
  'origin.development': '开发',
  'origin.manufacture': '制造',
  'origin.assembly': '组装',
  'counted.acquired': '取得',
  'counted.agreed': '订约',
  'counted.authorised': '核准',
}
