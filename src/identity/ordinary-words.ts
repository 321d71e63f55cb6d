/**
 * Words that people use without meaning any brand. A name made of one of them needs a second witness. English and computing
 * words that serve as names of products and companies, and what half of all programs are called.
 */
const ORDINARY = `
access account accord ace act action active adapt advance adventure aegis aero agent agile air alert align all alliance alpha alphabet
amber anchor angel angle apex apollo apple arc arch arctic arena argus ark arrow art ascend asset assist assistant astro athena
atlas atom atomic aura aurora auto avalon axis azure back backup balance bamboo band bank bar barracuda base basic bat battle
beacon beam bear beat bee bell benchmark best beta big bird bit black blade blast block blue board bold bolt book boost boot
border boss bot bow box brain branch brand brave break breeze bridge bright broad browser bug build builder bull burst
business butterfly button cache calculator calendar call camera camp cangjie canvas capital capture carbon card care cargo cascade
case cast castle cat catalog catalyst cave center central chain champion change channel chaos charge charm chart chat check
chess choice chrome cinema cipher circle circuit city clarity classic clean cleaner clear clever client cliff climb clip clock
clone cloud club cluster coast cobalt code coin collect color colour comet command commander compact compass complete
composer compress compute computer concept concord condor connect console contact control converter cool copper copy coral core
corner cosmos count courier cover craft crane create creator crest critical cross crown cruise crypto crystal cube custom cut cyber
cycle daily dark dart dash data dawn day deal deck deep defender delta deluge demon depot desert design desk desktop detect dev
device diamond dig digital direct director discover discovery disk display dive dock doctor document dog dolphin domain door
double download draft dragon draw dream drive driver drone drop duck duet dust dynamic dynasty eagle early earth easy echo
eclipse edge edit editor effect ego electric element elite ember emerald emperor empire encore endless energy engage engine
enigma enter enterprise entry epic epoch equal escape essential eternal event ever evergreen evolution exact excel exchange
exodus expert explorer express extreme eye fabric face factor factory falcon family fast feather fence fetch fiber field fight
file final find finder fire firefly first fish flag flame flare flash fleet flex flight flip float flow flower fluent fly focus
folder force forest forge form fort fortress forum forward fox frame free freedom fresh friend frog front frontier frost full
fun fury fuse fusion future galaxy game garden gate gateway gear gem gemini general genesis genius ghost giant glass global
globe glow go goal gold golden good grace grand graph graphite gravity great green grid grok ground group grow guard guardian guide
hand happy harbor harmony harvest haven hawk head health heart heat helix help helper hero hidden high hive holiday home honor
honey hook hope horizon horse host hot hour house hub human hunter hybrid hydra ice icon idea image impact impulse index indigo
infinite infinity info ink inner input insight inspire instant intelligent inter iris iron island ivory jade jam jazz jet jewel
join journey joy jump jungle junior jupiter just keen keep key keyboard king kingdom kit kuma knight know lab lake lamp land language
lantern lark laser launch launcher leader leaf league learn legacy legend lemon lens level liberty library life light lightning
lily limit line link lion list lite live local lock logic long look loop lotus love lucky lunar lux lynx magic magnet mail main
manager map maple marble mark market mars martin mass master match matrix matter max maze media meet meeting melody memory mentor
mercury mesh message meta meteor metro micro micron mind mini mint mirage mirror mission mist mix mobile mode model modern
moment monitor monkey monster moon more morning mosaic motion mountain mouse move movie multi muse music mustang my mystic
name nation native nature nebula neo neptune nest net network neural next night nimble ninja noble node north note nova now
nucleus oak oasis object ocean octopus office olive olympus omega omni one onyx opal open optic optimum oracle orange orbit
orca orchid origin orion otter outlook over owl oxygen pack package pad page paint palace palm panda panel pango panther paper parade
paradise parallel park parrot partner pass passport password patch path pathfinder patrol pay peak pear pearl pen pencil people
perfect personal phantom phoenix phone photo picture pilot pin pine pink pioneer pipe pirate pixel place plan planet plant play
player plus pocket point polar pool pop port portal post power prairie precision premier press prime princess print printer
prism private pro process profile program project promise proof protect proton proxy pulse pump pure purple puzzle python quad
quantum quark quartz queen quest quick quiet rabbit race radar radio rain rainbow ranger rapid raven ray reach reactor read reader
real realm rebel record recorder red redwood reef reflex relay remote report rescue reset resolve resource rhythm ride ring rise
rising river road robin robot rock rocket root rose round route router royal ruby run runner sage sail salt samba sand sapphire
satellite saturn save scale scan scanner scene scope scout scratch screen script sea search secret secure security seed select
sense sentinel sentry serene server service seven shadow shape share shark sharp shell shield shift ship shot show sierra sigma
signal silent silk silver simple sketch skill sky slack slate sleep slice slide smart smile smooth snap snow social soft solar
solid solo solution sonic soul sound source south space spark sparrow spectrum speed sphere spider spin spirit splash spot
spring sprint spy square stack staff stage stand standard star start state station stealth steam steel stella step stone store
storm story stream street strike string studio style suite summit sun sunrise super support sure surf swan sweep swift switch
sync system table tablet tag tail talk tango tank target task team tech tempo temple terminal terra test text theme think thunder
tide tiger time tiny titan toast toggle token tool toolbox top torch total touch tower town trace track trade trail train trans
translate translator travel treasure tree trend triangle tribe trident trinity trophy true trust tube tune tunnel turbo turtle
twin type ultra umbrella under union unique unit unity universe update upload urban user vault vector vega velocity venture venus
verse vertex victory video view viewer viking villa vintage violet viper virtual vision vista vital voice volt vortex voyager
wall wallet warp watch water wave way weather weaver web whale wheel white wild wind window windows wing winter wire wise wish
witch wizard wolf wonder wood word words work works workspace world worm writer yellow yoga young zen zenith zero zip zone zoom canonical juniper ruckus veritas debian ubuntu genetic
`

/** Words that say what a thing or a company does, not which: worth little inside a name. */
const GENERIC = `
and of the for by with in on a an to de la le du und für et y co
software technology technologies tech solution solutions system systems service services group international global holding
holdings corporation company lab labs laboratory laboratories security secure endpoint protection antivirus anti virus internet
network networks networking information data digital electronics electronic communications communication telecom mobile
cloud online web desktop client server agent manager management center centre console enterprise business professional pro home
edition standard premium free plus suite total complete smart office studio tool tools utility utilities driver drivers app
application platform framework firmware browser player editor viewer launcher updater update version windows mac macos linux android ios x64 x86 bit
консоль сервер агент прокси веб среда выполнения администрирования активации объект автоматизации программа приложение утилита обновление
`

function listed(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).filter(word => word !== ''))
}

const ordinary = listed(ORDINARY)
/** Words in lower case that say what a thing does, not which. */
export const GENERIC_WORDS: ReadonlySet<string> = listed(GENERIC)
const ordinaryHan: ReadonlySet<string> = new Set(
  '安全 卫士 浏览器 杀毒 防毒 软件 软体 助手 管家 助理 输入法 云 网盘 会议 翻译 电脑 手机 系统 客户端 企业 开发者工具 桌面 视频 音乐 游戏 地图 管理 防火墙 播放器 微 金山 北京 上海'.split(
    ' ',
  ),
)

const allOrdinary: ReadonlySet<string> = new Set([...ordinary, ...GENERIC_WORDS, ...ordinaryHan])

/** Whether a word in lower case is used without meaning a brand. */
export function isOrdinary(word: string): boolean {
  return allOrdinary.has(word)
}

/** Whether a word in lower case says what a thing does, not which. */
export function isGeneric(word: string): boolean {
  return GENERIC_WORDS.has(word)
}
