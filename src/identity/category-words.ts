import type { CategoryId } from '../model/condition.ts'
import type { Category } from '../model/vocabulary.ts'
import { hardWords, wordsOf } from '../text/words.ts'

/** Words of several languages that mean the same sort of thing, in Chinese as it is simplified; the first is the one that titles of categories are searched for. */
const SAME_SORT: readonly (readonly string[])[] = [
  [
    'antivirus',
    'antimalware',
    '杀毒',
    '杀毒软件',
    '防病毒',
    '反病毒',
    '防毒',
    '防毒软体',
    'антивирус',
    'ウイルス対策',
    'virenschutz',
  ],
  ['firewall', '防火墙', 'брандмауэр'],
  ['camera', 'cameras', 'cam', 'ipcam', '摄像机', '摄像头', '摄影机', 'камера', 'kamera'],
  ['recorder', 'nvr', 'dvr', 'xvr'],
  ['router', 'routers', '路由器', 'роутер', 'маршрутизатор'],
  ['switch', '交换机', '交换器', 'коммутатор'],
  ['browser', '浏览器', 'браузер'],
  ['office', '办公'],
  ['vpn'],
  ['backup', '备份'],
  ['phone', 'smartphone', '手机'],
  ['tablet', '平板'],
  ['laptop', 'notebook', '笔记本', '笔电'],
  ['aircraft', 'drone', 'drones', 'uav', '无人机'],
  ['prevention', 'dlp'],
  ['detection', 'edr', 'ids', 'ips'],
  ['messaging', 'messenger', '聊天', 'мессенджер'],
  ['database', '数据库', '资料库', 'субд'],
  ['operating', 'os', '操作系统', '作业系统'],
  ['memory', 'dram', '内存'],
  ['drive', 'ssd', '固态硬盘'],
  ['radio', 'walkietalkie', '对讲机'],
]

/** Words of category titles that name no sort of thing by themselves. */
const EMPTY = new Set(
  'software system systems service services equipment of for or and on a the suite tool app client management network security digital personal machines servers virtual web unmanned connected'.split(
    ' ',
  ),
)

/** From each word, in lower case, to the categories that it can mean: those whose title holds it, or a word of the same sort. */
export function categoryWords(
  categories: Readonly<Record<CategoryId, Category>>,
): ReadonlyMap<string, readonly CategoryId[]> {
  const words = new Map<string, CategoryId[]>()
  for (const category of Object.values(categories)) {
    for (const word of new Set(hardWords(wordsOf(category.title)))) {
      if (EMPTY.has(word)) continue
      const same = SAME_SORT.find(sort => sort[0] === word) ?? [word]
      for (const one of same) words.set(one, [...(words.get(one) ?? []), category.id])
    }
  }
  return words
}

/** A category with all those that it lies in. */
export function withWider(
  categories: Readonly<Record<CategoryId, Category>>,
  ids: readonly CategoryId[],
): ReadonlySet<CategoryId> {
  const found = new Set<CategoryId>()
  for (const id of ids) {
    for (let at: CategoryId | undefined = id; at !== undefined && !found.has(at); at = categories[at]?.within)
      found.add(at)
  }
  return found
}
