/**
 * Titles of columns by field, in the languages that inventories and purchase lists come in, the most telling first.
 * `name` to `type` are fields of an item; the rest are circumstances and identifiers by their own names.
 */
export const TITLES: Readonly<Record<string, readonly string[]>> = {
  name: split(`
    software name | product name | application name | program name | app name | applicationname | appname | softwarename | productname | displayname | display name
    | discovered app | package name | software title | product title | software product | item name | item description | product description | model name
    | software | application | product | program | programme | app | package | item | title | model | name | description
    | 软件名称 | 产品名称 | 应用名称 | 程序名称 | 商品名称 | 货物名称 | 标的名称 | 设备名称 | 品名 | 软件 | 产品 | 名称 | 描述
    | 軟體名稱 | 產品名稱 | 應用程式名稱 | 商品名稱 | 軟體 | 產品 | 名稱
    | produktname | programmname | anwendungsname | produktbezeichnung | artikelbezeichnung | artikelname | bezeichnung | produkt | programm | anwendung | artikel | beschreibung
    | nom du logiciel | nom du produit | nom de l application | logiciel | produit | désignation | libellé | nom | article
    | nombre del software | nombre del producto | nombre de la aplicación | aplicación | programa | producto | denominación | nombre | artículo | descripción
    | nome software | nome del software | nome prodotto | nome del prodotto | applicazione | programma | prodotto | denominazione | nome | articolo | descrizione
    | nome do software | nome do produto | aplicativo | produto | designação | denominação | descrição
    | nazwa oprogramowania | nazwa programu | nazwa produktu | nazwa aplikacji | oprogramowanie | aplikacja | nazwa | opis
    | наименование по | наименование программы | название программы | наименование продукта | программное обеспечение | программа | наименование товара | наименование | название | продукт | товар | имя | описание
    | назва програми | назва продукту | програмне забезпечення | програма | найменування | назва | опис
    | ソフトウェア名 | ソフト名 | アプリケーション名 | 製品名 | 商品名 | ソフトウェア | 名前
    | 소프트웨어 이름 | 소프트웨어명 | 소프트웨어 | 프로그램명 | 제품명 | 품명 | 이름
    | softwarenaam | productnaam | programmanaam | omschrijving | naam | název softwaru | název produktu | název | produktnamn | programvara | benämning | namn | navn | nimi
    | yazılım adı | ürün adı | yazılım | ürün | adı | tên phần mềm | tên sản phẩm | phần mềm | tên | nama perangkat lunak | nama produk | nama | सॉफ़्टवेयर | नाम
  `),
  publisher: split(`
    publisher | software publisher | application publisher | applicationpublisher | app publisher | publisher name | softwarevendor | manufacturer | manufacturer name | maker | developer | producer | brand | vendor | software vendor | vendor name | company | author | oem
    | 生产厂商 | 生产厂家 | 制造商 | 开发商 | 发布者 | 厂商 | 厂家 | 品牌 | 生产商 | 开发者 | 發行者 | 製造商 | 開發商 | 廠商
    | hersteller | herausgeber | softwarehersteller | marke | entwickler | éditeur | fabricant | constructeur | marque | développeur
    | fabricante | editor | desarrollador | marca | produttore | editore | sviluppatore | editora | desenvolvedor
    | producent | wydawca | производитель | разработчик | издатель | правообладатель | вендор | бренд | виробник | розробник
    | 発行元 | 製造元 | 開発元 | メーカー | メーカ | ベンダー | 제조사 | 제조업체 | 게시자 | 개발사 | 벤더
    | fabrikant | uitgever | výrobce | vydavatel | tillverkare | utgivare | produsent | valmistaja | üretici | yayıncı | nhà sản xuất | nhà phát hành | penerbit | pembuat
  `),
  version: split(`
    version | software version | product version | application version | app version | display version | displayversion | applicationversion | softwareversion | appversion | applicationshortversion | version number | ver | release
    | 版本号 | 软件版本 | 版本 | 版本號 | versión | versione | versão | wersja | версия | версія | バージョン | 版数 | 버전 | versie | verze | sürüm | phiên bản | versi | versio
  `),
  quantity: split(`
    quantity | qty | install count | installation count | installations | installs | device count | devicecount | devices count | installed devices | number of devices | number of installations | number of licences | number of licenses
    | licence count | license count | seats | count | number | units
    | 数量 | 采购数量 | 安装数量 | 台数 | 套数 | 數量 | menge | anzahl | stückzahl | stück | quantité | nombre | qté | cantidad | quantità | quantidade | qtd | ilość | liczba
    | количество | кол во | кількість | 個数 | 本数 | 수량 | aantal | množství | počet | antal | adet | miktar | số lượng | jumlah
  `),
  unit: split(`
    business unit | organisational unit | organizational unit | department | dept | division | unit | office | branch | team | cost centre | cost center
    | 使用部门 | 采购单位 | 使用单位 | 部门 | 单位 | 科室 | 部門 | 單位 | abteilung | organisationseinheit | einheit | dienststelle | département | unité | direction
    | departamento | unidad | reparto | ufficio | setor | unidade | dział | jednostka | wydział | подразделение | отдел | департамент | відділ | підрозділ | 部署 | 부서
    | afdeling | oddělení | avdelning | avdeling | birim | phòng ban | departemen
    | hostname | host name | host | computer name | computername | pscomputername | computer | device name | devicename | device | machine | machine name | endpoint
    | 计算机名 | 主机名 | 電腦名稱 | rechner | rechnername | ordinateur | equipo | компьютер | コンピュータ名 | 컴퓨터 이름
  `),
  type: split(
    `type | item type | kind | software type | asset type | 类型 | 软件类型 | typ | tipo | тип | 種類 | 유형 | category | 类别 | 软件类别 | 分类 | 類別 | kategorie | catégorie | categoría | categoria | kategoria | категория | カテゴリ | 분류`,
  ),
  seller: split(`
    seller | reseller | sold by | supplier | supplier name | distributor | merchant | vendor | vendor name
    | 供应商 | 供货商 | 销售商 | 经销商 | 代理商 | 成交供应商 | 供應商 | lieferant | verkäufer | händler | anbieter | fournisseur | vendeur | revendeur
    | proveedor | vendedor | distribuidor | fornitore | venditore | fornecedor | dostawca | sprzedawca | поставщик | продавец | постачальник | 販売元 | 仕入先 | 販売店 | 공급업체 | 공급사 | 판매처
    | leverancier | dodavatel | leverantör | leverandør | tedarikçi | satıcı | nhà cung cấp | pemasok
  `),
  purpose: split(`
    purpose | intended use | usage | use | 用途 | 使用目的 | zweck | verwendungszweck | verwendung | finalité | propósito | finalidad | uso | scopo | finalidade
    | przeznaczenie | cel | назначение | цель | призначення | 目的 | 목적 | 용도 | doel | účel | syfte | formål | amaç
  `),
  acquired: split(`
    acquired | acquired on | acquisition date | date acquired | purchase date | date purchased | date of purchase | purchased | purchased on | order date | procurement date
    | 采购日期 | 采购时间 | 购置日期 | 购买日期 | 採購日期 | 購買日期 | kaufdatum | anschaffungsdatum | beschaffungsdatum | bestelldatum | date d achat | date d acquisition
    | fecha de compra | fecha de adquisición | data di acquisto | data de compra | data de aquisição | data zakupu | дата закупки | дата приобретения | дата покупки | дата придбання
    | 購入日 | 取得日 | 구매일 | 구입일 | aankoopdatum | datum nákupu | inköpsdatum | anskaffelsesdato | satın alma tarihi
  `),
  'licence-ends': split(`
    licence ends | license ends | licence end | license end | licence expiry | license expiry | licence expires | license expires | expiry date | expiration date | expires | expires on | valid until | renewal date
    | 许可到期日 | 授权到期 | 到期日期 | 到期日 | 有效期至 | 授權到期 | lizenzende | ablaufdatum | gültig bis | date d expiration | fin de licence | fecha de vencimiento | fecha de expiración
    | data di scadenza | scadenza | data de expiração | data ważności | ważna do | действует до | срок действия | дата окончания | діє до | 有効期限 | 만료일 | vervaldatum | platnost do
  `),
  site: split(`
    site | location | place | 地点 | 场所 | 安装地点 | 地點 | standort | ort | emplacement | lieu | ubicación | sede | luogo | localização | lokalizacja | местоположение | площадка | 場所 | 設置場所 | 위치 | locatie | umístění | plats
  `),
  'information-system': split(
    `system | information system | system name | 系统 | 信息系统 | 系统名称 | 系統 | systemname | système | sistema | информационная система | система | システム | 시스템`,
  ),
  contract: split(`
    contract | contract number | contract no | contract id | 合同编号 | 合同 | 合同号 | 合約 | vertrag | vertragsnummer | contrat | contrato | contratto | umowa | договор | контракт | 契約 | 계약 | contractnummer | smlouva | avtal
  `),
  lot: split(`lot | lot name | 标段 | 包号 | 分包 | los | lote | lotto | лот | ロット`),
  money: split(
    `funding | money | funding source | source of funds | budget source | grant | 资金来源 | 資金來源 | finanzierung | financement | financiación | finanziamento | źródło finansowania | источник финансирования`,
  ),
  channel: split(
    `channel | purchase channel | procurement channel | procurement method | procurement type | 采购方式 | 采购渠道 | 採購方式 | beschaffungsweg | vergabeart | mode d achat | modalidad de compra | modalità di acquisto | tryb zamówienia | способ закупки | 調達方式 | 구매방식`,
  ),
  agreed: split(
    `agreed | agreed on | contract date | agreement date | date of contract | signed on | 签订日期 | 合同日期 | 合同签订日期 | 簽約日期 | vertragsdatum | date du contrat | fecha del contrato | data del contratto | data do contrato | data umowy | дата договора | дата контракта | 契約日 | 계약일 | contractdatum`,
  ),
  'network-part': split(
    `network part | part of network | network segment | network domain | 网络部位 | netzabschnitt`,
  ),
  network: split(
    `network | network zone | 网络 | 网络区域 | 網路 | netz | netzwerk | réseau | red | rete | rede | sieć | сеть | ネットワーク | 네트워크 | netwerk`,
  ),
  device: split(
    `device owner | device ownership | ownership | owned by | 设备归属 | geräteeigentümer | propriétaire`,
  ),
  purl: ['purl', 'package url'],
  cpe: ['cpe', 'cpe 2 3', 'cpe23'],
  winget: ['winget id', 'winget', 'packageidentifier', 'package identifier'],
  'bundle-id': ['bundle id', 'bundle identifier', 'bundleid'],
  'team-id': ['team id', 'team identifier'],
  signer: ['signer', 'signed by', 'code signer'],
  swid: ['swid', 'swid tag', 'tag id'],
  gtin: ['gtin', 'ean', 'upc', 'ean gtin'],
  deb: ['deb', 'debian package'],
  rpm: ['rpm', 'rpm package'],
  exe: ['exe', 'executable', 'file name', 'process name'],
  'chrome-extension': ['extension id', 'chrome extension id'],
  domain: ['domain', 'website domain'],
  lei: ['lei'],
}

/** Every field that a column may hold, by the words of `--map`. */
export const FIELDS: readonly string[] = Object.keys(TITLES)

/** Titles that name the day of purchase where a seller stands beside them, and any day elsewhere. */
export const DATES_OF_PURCHASES: readonly string[] = split(
  `date | 日期 | datum | fecha | data | дата | 日付 | 날짜 | dato | tarih | ngày | tanggal`,
)

/** Fields that are identifiers by their scheme. */
export const IDENTIFIER_FIELDS: readonly string[] = [
  'purl',
  'cpe',
  'winget',
  'bundle-id',
  'team-id',
  'signer',
  'swid',
  'gtin',
  'deb',
  'rpm',
  'exe',
  'chrome-extension',
  'domain',
  'lei',
]

/** Circumstances whose value is a day. */
export const DATE_FIELDS: readonly string[] = ['acquired', 'agreed', 'licence-ends']

/** HOSTILE: what stands in the line of titles may be anything. */
const LONGEST_TITLE = 200

/** A title as it is compared: compatibility forms and case folded, signs and what stands in brackets left out. */
export function plainTitle(title: string): string {
  return title
    .slice(0, LONGEST_TITLE)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)|\[.*?\]/gu, ' ')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}

function split(titles: string): readonly string[] {
  return titles.split('|').map(title => title.trim())
}
