import { apkInstalled } from './apk-installed/reader.ts'
import { apkList } from './apk-list/reader.ts'
import { aptList } from './apt-list/reader.ts'
import { brewJson } from './brew-json/reader.ts'
import { csv } from './csv/reader.ts'
import { cyclonedxJson } from './cyclonedx-json/reader.ts'
import { cyclonedxProtobuf } from './cyclonedx-protobuf/reader.ts'
import { cyclonedxXml } from './cyclonedx-xml/reader.ts'
import { dpkgList } from './dpkg-list/reader.ts'
import { dpkgStatus } from './dpkg-status/reader.ts'
import { flatpakList } from './flatpak-list/reader.ts'
import { fleetJson } from './fleet-json/reader.ts'
import { nmapXml } from './nmap-xml/reader.ts'
import { pacmanList } from './pacman-list/reader.ts'
import { pkgutil } from './pkgutil/reader.ts'
import { rpmList } from './rpm-list/reader.ts'
import { snapList } from './snap-list/reader.ts'
import { systemProfiler } from './system-profiler/reader.ts'
import { systemProfilerJson } from './system-profiler-json/reader.ts'
import { wingetExport } from './winget-export/reader.ts'
import { wingetList } from './winget-list/reader.ts'
import { githubSnapshot } from './github-snapshot/reader.ts'
import { glpiJson } from './glpi-json/reader.ts'
import { glpiXml } from './glpi-xml/reader.ts'
import { grypeJson } from './grype-json/reader.ts'
import { osquery } from './osquery/reader.ts'
import { ocdsJson } from './ocds-json/reader.ts'
import { rpmInfo } from './rpm-info/reader.ts'
import { rpmQuery } from './rpm-query/reader.ts'
import { pacmanInfo } from './pacman-info/reader.ts'
import { brewList } from './brew-list/reader.ts'
import { arpTable } from './arp-table/reader.ts'
import { dhcpLeases } from './dhcp-leases/reader.ts'
import { extensionManifest } from './extension-manifest/reader.ts'
import { chromePreferences } from './chrome-preferences/reader.ts'
import { firefoxExtensions } from './firefox-extensions/reader.ts'
import { dnfList } from './dnf-list/reader.ts'
import { dpkgQuery } from './dpkg-query/reader.ts'
import type { Reader } from './reader.ts'
import { ublXml } from './ubl-xml/reader.ts'
import { powershellJson } from './powershell-json/reader.ts'
import { spdxJson } from './spdx-json/reader.ts'
import { spdxRdfXml } from './spdx-rdf-xml/reader.ts'
import { spdxTagValue } from './spdx-tag-value/reader.ts'
import { spdx3JsonLd } from './spdx3-json-ld/reader.ts'
import { spdxYaml } from './spdx-yaml/reader.ts'
import { swid } from './swid/reader.ts'
import { syftJson } from './syft-json/reader.ts'
import { trivyJson } from './trivy-json/reader.ts'
import { xlsx } from './xlsx/reader.ts'
import { windowsRegistry } from './windows-registry/reader.ts'

/** Every format that Licet reads; where two are equally sure of a file, the one that stands first reads it. */
export const READERS: readonly Reader[] = [
  cyclonedxJson,
  cyclonedxXml,
  cyclonedxProtobuf,
  spdxJson,
  spdxTagValue,
  spdxYaml,
  spdx3JsonLd,
  spdxRdfXml,
  swid,
  syftJson,
  trivyJson,
  grypeJson,
  githubSnapshot,
  glpiJson,
  glpiXml,
  fleetJson,
  osquery,
  windowsRegistry,
  powershellJson,
  wingetExport,
  wingetList,
  systemProfiler,
  systemProfilerJson,
  dpkgStatus,
  dpkgList,
  dpkgQuery,
  aptList,
  rpmList,
  rpmInfo,
  rpmQuery,
  dnfList,
  apkList,
  apkInstalled,
  pacmanList,
  pacmanInfo,
  snapList,
  flatpakList,
  brewJson,
  brewList,
  pkgutil,
  chromePreferences,
  extensionManifest,
  firefoxExtensions,
  nmapXml,
  arpTable,
  dhcpLeases,
  ocdsJson,
  ublXml,
  csv,
  xlsx,
]
