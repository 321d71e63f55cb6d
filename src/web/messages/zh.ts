import { adminZh } from './admin.zh.ts'
import { askZh } from './ask.zh.ts'
import { dueZh } from './due.zh.ts'
import { identifiersZh } from './identifiers.zh.ts'
import { toolsZh } from './tools.zh.ts'
import { authorityZh } from './authority.zh.ts'
import { catalogueZh } from './catalogue.zh.ts'
import type { Texts } from './en.ts'
import { waiverZh } from './waiver.zh.ts'
import { wordsZh } from '../../report/messages/words.zh.ts'
import { workZh } from './work.zh.ts'

/** Simplified Chinese. */
export const zh: Texts = {
  ...wordsZh,
  ...adminZh,
  ...waiverZh,
  ...workZh,
  ...askZh,
  ...dueZh,
  ...authorityZh,
  ...catalogueZh,
  ...toolsZh,
  ...identifiersZh,
  'language.name': '简体中文',
  'site.name': 'Licet',
  'site.claim': '在这一天，我们可以对这个产品这样做吗？',
  'site.skip': '跳到正文',
  'site.source': '每个答案都注明所依据的措施、来源和所用的目录版本。',
  'site.snapshot': p => `目录 ${p.id}`,
  'nav.label': '页面',
  'nav.ask': '查询',
  'nav.measures': '措施',
  'nav.parties': '主体',
  'nav.products': '产品',
  'nav.screen': '筛查',
  'nav.findings': '筛查结果',
  'nav.matches': '疑似匹配',
  'nav.waivers': '豁免',
  'nav.units': '单位',
  'nav.work': '待办',
  'nav.reviews': '审查',
  'nav.gazette': '公报',
  'nav.list': '公开清单',
  'nav.impact': '影响',
  'nav.conflicts': '冲突',
  'nav.admin': '管理',
  'door.sign-in': '登录',
  'door.sign-out': '退出',
  'door.email': '电子邮件地址',
  'door.password': '密码',
  'door.signed-in-as': p => `已登录：${p.name}`,
  'door.set-up': '设置本登记系统',
  'door.set-up-says': '您是第一位使用者，将成为管理员；其他人由您邀请。',
  'door.name': '您的姓名',
  'door.organisation': '您的机构',
  'door.preset': '机构类型',
  'door.preset-none': '以上都不是',
  'door.password-rule': '至少 12 个字符；几个词语胜过特殊符号。',
  'door.invitation': '欢迎',
  'door.invitation-says': '请设置密码，设置后即登录。',
  'door.choose-password': '设置密码',
  'table.count': p => `共 ${p.count} 项`,
  'table.export': '全部导出为',
  'table.pages': '列表分页',
  'table.previous': '上一页',
  'table.next': '下一页',
  'table.first': '第一页',
  'table.filter': '显示',
  'table.all': '全部',
  'table.clear': '显示全部',
  'table.words': '关键词',
  'table.take': '导出为',
  'table.none-found': '此处没有包含这些词的内容。',
  'problem.title': '未能完成',
  'problem.missing': '没有这个页面',
  'problem.missing-says': '地址可能有误，或内容已不存在。',
  'problem.home': '返回首页',
}
