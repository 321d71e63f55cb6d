import type { Translated } from '../../report/messages/translated.ts'
import type { dueEn } from './due.en.ts'

/** Texts of the page that answers what must be gone by a day, in Simplified Chinese. */
export const dueZh: Translated<typeof dueEn> = {
  'due.title': p => `${p.day} 前必须清除什么、在哪里`,
  'due.by': '截止日期',
  'due.as': '机构',
  'due.where': '在哪里',
  'due.needs-inventory':
    '东西在哪里，只有清单才知道。登录并筛查一份清单后，本页将列出该日前到期的内容及其所在单位和数量。下面列出的是各项措施要求清除的产品，不论由谁持有。',
  'due.sign-in': '登录',
  'due.screen': '筛查清单',
  'due.all-findings': '所有结果',
  'due.ours': '在您的清单中',
  'due.ours-none': p => `已筛查的内容中，没有在 ${p.day} 前到期且仍未处理的。未筛查的不计在内。`,
  'due.ours-says': p =>
    `您有 ${p.things} 种产品、共 ${p.quantity} 件在 ${p.day} 前有到期事项；逾期的排在最前。`,
  'due.more': '结果多于本页所能列出的；请以 CSV 或 JSON 取走。',
  'due.items': p => `${p.count} 件`,
  'due.law': '各项措施要求清除的产品',
  'due.law-says': '依据目录，机构：',
  'due.law-none': p => `今天至 ${p.day} 之间，所收录的措施都没有规定须清除某产品的期限。`,
  'due.past': '早应清除的',
  'due.open': '期限从贵方某一事实起算的',
  'due.day-open': '待定',
  'due.further': p => `另有 ${p.count} 项`,
  'ask.which': p => `${p.act}：哪个产品或厂商？`,
  'ask.which-says': '许可总是针对某一产品的。请在上方输入产品或厂商的任一名称；行为、机构和日期均保留。',
}
